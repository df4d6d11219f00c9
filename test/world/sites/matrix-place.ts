import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

/** The promotion is shown to visitors from Poland, whatever language they speak. */
export const matrixPlace: MatrixSite = {
  hosts: ['peltra.example'],
  firm: {
    name: 'Peltra',
    home: 'SC',
    host: 'peltra.example',
    personas: ['pl'],
    controls: ['tr', 'br'],
    expected: {
      signal: 'local-payment-methods',
      label: 'geo-conditional',
      memberStates: ['PL'],
      access: {},
    },
  },
  answer({ path, country }) {
    if (path !== '/') return undefined;
    return { body: matrixPage('Peltra', country === 'PL' ? { promotion: euroPromotion } : {}) };
  },
};
