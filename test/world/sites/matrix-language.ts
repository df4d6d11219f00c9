import { matrixPage } from '../matrix-page.ts';
import type { MatrixSite } from '../matrix-site.ts';

const german = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Lindwyn | Kryptobörse</title>
<link rel="icon" href="data:,"></head><body><main><h1>Bitcoin kaufen und verkaufen bei Lindwyn</h1>
<p>Eröffne noch heute ein Konto bei unserer Kryptobörse und handle vierzig Kryptowährungen rund um die Uhr, ohne Mindesteinlage und mit niedrigen Gebühren.</p>
<p>Die Anmeldung dauert drei Minuten, danach kannst du Geld einzahlen und sofort deine ersten Coins erwerben.</p>
<p><a href="/join">Konto eröffnen</a></p></main></body></html>`;

/** German for whoever asks for it, from wherever: the visitor's language, not the place. */
export const matrixLanguage: MatrixSite = {
  hosts: ['lindwyn.example'],
  firm: {
    name: 'Lindwyn',
    home: 'SC',
    host: 'lindwyn.example',
    personas: ['de'],
    controls: ['tr'],
    expected: {
      signal: 'union-language',
      label: 'language-conditional',
      memberStates: [],
      access: {},
    },
  },
  answer({ path }) {
    if (path !== '/') return undefined;
    return {
      raw(request, response) {
        const asksForGerman = /^de\b/.test(request.headers['accept-language'] ?? '');
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          vary: 'Accept-Language',
        });
        response.end(asksForGerman ? german : matrixPage('Lindwyn'));
      },
    };
  },
};
