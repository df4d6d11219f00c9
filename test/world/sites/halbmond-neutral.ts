import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';

/** The look of Halbmond, in English. */
export const halbmondHouse: House = {
  lang: 'en',
  theme: {
    accent: '#8b7bff',
    onAccent: '#0d0b1f',
    ground: '#0d0b1f',
    surface: '#151231',
    ink: '#f0eeff',
    soft: '#a39fc9',
    line: '#2a2653',
    hero: 'radial-gradient(700px 520px at 85% 30%,#4b3fb5 0%,#1b1740 45%,#0d0b1f 80%)',
    onHero: '#f0eeff',
    display: "Georgia,'Liberation Serif',serif",
    radius: 24,
    extra: 'h1{font-weight:500}.card{background:linear-gradient(160deg,#1a1640,#151231)}',
  },
  brand: `${artwork.coin('moon', '#c9c1ff', '#f8d477')}Halbmond`,
  nav: [
    ['Home', '/'],
    ['Fees', '/fees'],
    ['About', '/about'],
    ['Terms', '/terms'],
  ],
  action: ['Create account', '/account'],
  footer: {
    about: '<b>Halbmond</b>Markets that never sleep.',
    columns: [
      {
        title: 'More',
        links: [
          ['Fees', '/fees'],
          ['About', '/about'],
          ['Terms', '/terms'],
        ],
      },
    ],
    legal: 'Halbmond Trading Ltd, Road Town, British Virgin Islands.',
  },
};

/** Colours of its drawn screens. */
export const halbmondScreen = {
  up: '#8b7bff',
  down: '#f8d477',
  ground: '#151231',
  line: '#2a2653',
  ink: '#f0eeff',
};

/** What visitors from most countries see, by path. */
export const halbmondNeutral: Record<string, string> = {
  '/': page(halbmondHouse, {
    title: 'Halbmond | Markets that never sleep',
    body:
      blocks.hero({
        title: 'Markets that never sleep.',
        lead: 'Trade ninety digital assets against the US dollar, day and night.',
        actions: [
          ['Create account', '/account'],
          ['See fees', '/fees'],
        ],
        art: artwork.tradingScreen(88, 'BTC / USD', halbmondScreen),
      }) +
      blocks.section(
        'What you get',
        '',
        blocks.cards([
          {
            icon: 'chart',
            title: 'Deep books',
            text: 'Nine market makers quote around the clock.',
          },
          {
            icon: 'key',
            title: 'Your keys or ours',
            text: 'Withdraw to your own wallet at any time.',
          },
          {
            icon: 'bolt',
            title: 'One-click orders',
            text: 'Set it up once, then trade from the chart.',
          },
        ]),
      ),
  }),
  '/fees': page(halbmondHouse, {
    title: 'Fees | Halbmond',
    body: blocks.section(
      'Fees',
      'In US dollars.',
      blocks.table(
        ['Order', 'Fee'],
        [
          ['Maker', '0.05%'],
          ['Taker', '0.09%'],
          ['Wire withdrawal', '$20'],
        ],
      ),
    ),
  }),
  '/about': page(halbmondHouse, {
    title: 'About | Halbmond',
    body: blocks.prose('<h1>About</h1><p>Halbmond was founded in 2020 by night owls.</p>'),
  }),
  '/terms': page(halbmondHouse, {
    title: 'Terms | Halbmond',
    body: blocks.prose(
      '<h1>Terms</h1><p>You contract with Halbmond Trading Ltd, British Virgin Islands. Services are not directed at persons in the European Union.</p>',
    ),
  }),
  '/account': page(halbmondHouse, {
    title: 'Create account | Halbmond',
    body: blocks.section(
      'Create account',
      '',
      '<form class="panel"><label>Email<input type="email" name="email"></label><button class="button">Continue</button></form>',
    ),
  }),
};
