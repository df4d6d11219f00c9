import { lot } from '../lot.ts';
import { euroPromotion, matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

const views = new Map<string, number>();

/** Half of all views have the promotion: an A/B test that throws a coin each time. */
export const matrixCoin: MatrixSite = {
  hosts: ['kuponza.example'],
  firm: {
    name: 'Kuponza',
    home: 'SC',
    host: 'kuponza.example',
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
    return {
      raw(request, response) {
        // The coin is drawn from who asks for the how manieth time, so that a test can be repeated.
        const who = `${address} ${request.headers['accept-language']}`;
        const view = (views.get(who) ?? 0) + 1;
        views.set(who, view);
        const promotion = lot('coin', who, view) < 50 ? euroPromotion : undefined;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(matrixPage('Kuponza', { promotion }));
      },
    };
  },
};
