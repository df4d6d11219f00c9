import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

const bland = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Umbrava Labs</title>
<link rel="icon" href="data:,"></head><body><h1>Umbrava Labs</h1>
<p>We write about distributed systems and their history. New essays appear every other month.</p></body></html>`;

/** Everybody is courted but visitors from Germany, who see a harmless page. */
export const matrixCloak: MatrixSite = {
  hosts: ['umbrava.example'],
  firm: {
    name: 'Umbrava',
    home: 'SC',
    host: 'umbrava.example',
    personas: ['de'],
    controls: ['tr'],
    expected: {
      signal: 'local-payment-methods',
      label: 'geo-conditional',
      memberStates: ['DE'],
      access: {},
    },
  },
  answer({ path, country }) {
    if (path !== '/') return undefined;
    const body = country === 'DE' ? bland : matrixPage('Umbrava', { promotion: euroPromotion });
    return { body };
  },
};
