import { blocks } from '../blocks.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';
import { academyArticle } from './academy-article.ts';
import { academyHouse } from './academy-house.ts';

/** Short definitions, the same in both academies. */
export const glossary = blocks.prose(
  '<h1>Glossario</h1><p><b>Nodo</b>: un computer che tiene una copia del registro.</p><p><b>Blocco</b>: una pagina di righe, con il riassunto della precedente.</p><p><b>Consenso</b>: il modo in cui i nodi si accordano sulla pagina seguente.</p>',
);

/** T6: an explainer without a link to any service. */
export const sestante: Site = {
  hosts: ['quaderni-sestante.example'],
  firms: [
    {
      name: 'Sestante',
      home: 'AE',
      scenario: 'T6',
      domains: ['quaderni-sestante.example'],
      stops: [{ host: 'quaderni-sestante.example', path: '/' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: [],
        not: ['crypto-service-offer', 'referral-link'],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    if (path === '/glossario')
      return { body: page(academyHouse, { title: 'Glossario', body: glossary }) };
    if (path !== '/') return undefined;
    return {
      body: page(academyHouse, { title: 'Che cos’è una blockchain', body: academyArticle() }),
    };
  },
};
