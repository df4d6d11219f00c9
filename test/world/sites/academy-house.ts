import type { House } from '../page.ts';
import type { Theme } from '../theme.ts';

const paper: Theme = {
  accent: '#8a3324',
  onAccent: '#fffaf0',
  ground: '#fffaf0',
  surface: '#fffdf8',
  ink: '#2b2420',
  soft: '#76695f',
  line: '#eadfcb',
  hero: '#fffaf0',
  onHero: '#2b2420',
  display: "Georgia,'Liberation Serif',serif",
  text: "Georgia,'Liberation Serif',serif",
  radius: 4,
  extra: '.prose{margin:0 auto;font-size:19px}.prose p{line-height:1.75}',
};

/** The paper-like look of the academies. */
export const academyHouse: House = {
  lang: 'it',
  theme: paper,
  brand: 'Quaderni Sestante',
  nav: [
    ['Lezioni', '/'],
    ['Glossario', '/glossario'],
  ],
  footer: {
    about:
      '<b>Quaderni Sestante</b>Dispense gratuite di informatica, scritte per chi comincia da zero.',
    columns: [],
    legal: 'Testi rilasciati con licenza libera. Nessuna registrazione, nessun cookie.',
  },
};
