import { lot } from '../lot.ts';
import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

let views = 0;

/** The same promotion for all, and every tenth answer or so is an error of the server. */
export const matrixFlaky: MatrixSite = {
  hosts: ['tessivo.example'],
  firm: {
    name: 'Tessivo',
    home: 'SC',
    host: 'tessivo.example',
    personas: ['de'],
    controls: ['tr'],
    expected: { signal: 'local-payment-methods', label: 'even', memberStates: [], access: {} },
  },
  answer({ path }) {
    if (path !== '/') return undefined;
    views += 1;
    if (lot('flaky', views) < 10) return { status: 500, body: '<h1>Internal error</h1>' };
    return { body: matrixPage('Tessivo', { promotion: euroPromotion }) };
  },
};
