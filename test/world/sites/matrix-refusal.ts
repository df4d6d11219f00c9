import { matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

const refused = ['DE', 'FR', 'ES', 'IT', 'NL'];

const refusal = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not available</title>
<link rel="icon" href="data:,"></head><body><h1>Grandelo is not available in your country</h1>
<p>Our services are not offered to persons in Germany, France, Spain, Italy or the Netherlands.</p></body></html>`;

/** Refuses visitors from five member states, and serves all others. */
export const matrixRefusal: MatrixSite = {
  hosts: ['grandelo.example'],
  firm: {
    name: 'Grandelo',
    home: 'SC',
    host: 'grandelo.example',
    personas: ['de', 'pl'],
    controls: ['tr'],
    expected: {
      signal: 'geo-block',
      label: 'geo-conditional',
      memberStates: ['DE'],
      access: { DE: 'geo-refused' },
    },
  },
  answer({ path, country = '' }) {
    if (path !== '/') return undefined;
    if (refused.includes(country)) return { status: 451, body: refusal };
    return { body: matrixPage('Grandelo') };
  },
};
