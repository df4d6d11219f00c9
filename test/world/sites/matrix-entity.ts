import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';
import { inUnion } from '../union.ts';

/** Sends visitors from the Union to a site of the same name for the Union. */
export const matrixEntity: MatrixSite = {
  hosts: ['velmora.example', 'velmora-eu.example'],
  firm: {
    name: 'Velmora',
    home: 'SC',
    host: 'velmora.example',
    personas: ['de'],
    controls: ['tr'],
    expected: {
      signal: 'local-payment-methods',
      label: 'geo-conditional',
      memberStates: ['DE'],
      access: { DE: 'other-entity' },
    },
  },
  answer({ host, path, country, link }) {
    if (path !== '/') return undefined;
    if (host === 'velmora-eu.example') {
      return { body: matrixPage('Velmora Europe', { promotion: euroPromotion }) };
    }
    if (!inUnion(country)) return { body: matrixPage('Velmora') };
    return { status: 302, headers: { location: link('velmora-eu.example') }, body: '' };
  },
};
