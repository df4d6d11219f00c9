import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';
import { academyArticle } from './academy-article.ts';
import { academyHouse } from './academy-house.ts';
import { glossary } from './sestante.ts';

const vortigaHouse: House = {
  ...academyHouse,
  theme: { ...academyHouse.theme, accent: '#0b5cff', onAccent: '#ffffff' },
  brand: `${artwork.coin('bars', '#0b5cff', '#fff')}Vortiga Academy`,
  nav: [
    ['Academy', '/'],
    ['Glossario', '/glossario'],
  ],
  footer: {
    about: '<b>Vortiga Academy</b>Impara prima, decidi dopo.',
    columns: [],
    legal:
      'Vortiga Exchange Ltd, Seychelles. Contenuti a solo scopo informativo, non costituiscono consulenza.',
  },
};

const signUp = `<p style="margin-top:2.2em"><a class="button" href="/registrati">Inizia ora</a></p>
<p>Apri un conto su Vortiga, compra i tuoi primi bitcoin e metti in pratica la lezione.</p>`;

const registration = blocks.section(
  'Apri il tuo conto Vortiga',
  'Compra e vendi Bitcoin, Ether e altre ottanta criptovalute. Bastano un indirizzo e-mail e due minuti.',
  '<form class="panel"><label>E-mail<input type="email" name="email"></label><label>Password<input type="password" name="password"></label><button class="button">Crea il conto</button></form>',
);

/** T7: the same explainer with a button that leads to an account. */
export const vortiga: Site = {
  hosts: ['vortiga.example'],
  firms: [
    {
      name: 'Vortiga',
      home: 'SC',
      scenario: 'T7',
      domains: ['vortiga.example'],
      stops: [{ host: 'vortiga.example', path: '/' }],
      expected: {
        verdicts: ['strong', 'some'],
        perimeter: 'third-country',
        signals: ['union-language', 'crypto-service-offer'],
        not: [],
        memberStates: ['IT'],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    if (path === '/glossario')
      return { body: page(vortigaHouse, { title: 'Glossario', body: glossary }) };
    if (path === '/registrati')
      return { body: page(vortigaHouse, { title: 'Apri il conto', body: registration }) };
    if (path !== '/') return undefined;
    return {
      body: page(vortigaHouse, { title: 'Che cos’è una blockchain', body: academyArticle(signUp) }),
    };
  },
};
