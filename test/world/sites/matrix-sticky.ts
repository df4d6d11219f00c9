import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

/** An A/B test that keeps to the visitor's address: the last number of it decides for good. */
export const matrixSticky: MatrixSite = {
  hosts: ['brenholm.example'],
  firm: {
    name: 'Brenholm',
    home: 'SC',
    host: 'brenholm.example',
    personas: ['de'],
    controls: ['tr'],
    expected: {
      signal: 'local-payment-methods',
      label: 'unstable',
      memberStates: [],
      access: {},
    },
  },
  answer({ path, address }) {
    if (path !== '/') return undefined;
    const inBucket = Number(address.split('.').at(-1)) % 2 === 1;
    return { body: matrixPage('Brenholm', inBucket ? { promotion: euroPromotion } : {}) };
  },
};
