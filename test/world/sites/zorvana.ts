import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';
import { zorvanaPolish, zorvanaTheme } from './zorvana-polish.ts';

const house: House = {
  lang: 'en',
  theme: zorvanaTheme,
  brand: `${artwork.coin('round', '#6d3bf5', '#fff')}Zorvana`,
  nav: [
    ['Home', '/en/'],
    ['Fees', '/en/fees'],
    ['Terms', '/en/terms'],
  ],
  action: ['Sign up', '/en/signup'],
  footer: {
    about: '<b>Zorvana</b>A crypto exchange that fits in a pocket.',
    columns: [
      {
        title: 'Exchange',
        links: [
          ['Fees', '/en/fees'],
          ['Polski', '/pl/'],
        ],
      },
      { title: 'Documents', links: [['Terms', '/en/terms']] },
    ],
    legal: 'Zorvana Digital Ltd, Road Town, Tortola, British Virgin Islands.',
  },
};

const english: Record<string, string> = {
  '/en/': page(house, {
    title: 'Zorvana | Crypto, minus the waiting',
    head: '<link rel="alternate" hreflang="pl-PL" href="/pl/"><link rel="alternate" hreflang="en" href="/en/">',
    body:
      blocks.hero({
        title: 'Crypto, minus the waiting.',
        lead: 'Buy and sell 140 assets at dollar prices, from a phone, at any hour.',
        actions: [['Sign up', '/en/signup']],
        art: artwork.phone(
          5,
          '$3,390',
          [
            ['Bitcoin', '$2,510'],
            ['Ether', '$720'],
            ['Solana', '$160'],
          ],
          {
            up: '#6d3bf5',
            down: '#ff9f45',
            ground: '#fff',
            line: '#d9d2ef',
            ink: '#1b1533',
          },
        ),
      }) +
      blocks.section(
        'One price, one tap',
        '',
        blocks.cards([
          {
            icon: 'bolt',
            title: 'Instant orders',
            text: 'Quotes hold for ten seconds, so that you get the price that you saw.',
          },
          {
            icon: 'wallet',
            title: 'A wallet of your own',
            text: 'Withdraw to any address whenever you like.',
          },
          { icon: 'shield', title: 'Kept apart', text: 'Client assets never mix with ours.' },
        ]),
        'alt',
      ),
  }),
  '/en/fees': page(house, {
    title: 'Fees | Zorvana',
    body: blocks.section(
      'Fees',
      '',
      blocks.table(
        ['Service', 'Price'],
        [
          ['Buy and sell', '0.5% (at least $0.50)'],
          ['Card deposit', '1.9%'],
          ['Wire withdrawal', '$12'],
        ],
      ),
    ),
  }),
  '/en/terms': page(house, {
    title: 'Terms | Zorvana',
    body: blocks.prose(
      '<h1>Terms</h1><p>You contract with Zorvana Digital Ltd, British Virgin Islands.</p>',
    ),
  }),
  '/en/signup': page(house, {
    title: 'Sign up | Zorvana',
    body: '<section class="hero"><div class="wrap"><div><h1>Sign up</h1></div><form class="panel"><label>Email<input name="email" type="email"></label><button class="button">Create account</button></form></div></section>',
  }),
};

/** T2: the same kind of exchange as T1, but it sends visitors from Poland to pages made for them. */
export const zorvana: Site = {
  hosts: ['zorvana.example'],
  firms: [
    {
      name: 'Zorvana',
      home: 'VG',
      scenario: 'T2',
      domains: ['zorvana.example'],
      stops: [
        { host: 'zorvana.example', path: '/' },
        { host: 'zorvana.example', path: '/pl/rejestracja' },
      ],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: [
          'union-language',
          'national-currency',
          'local-payment-methods',
          'union-contact-details',
          'crypto-service-offer',
          'own-initiative-box',
          'member-state-alternates',
        ],
        not: [],
        memberStates: ['PL'],
        refused: [],
      },
    },
  ],
  answer({ path, country }) {
    if (path === '/') {
      const location = country === 'PL' ? '/pl/' : '/en/';
      return { status: 302, headers: { location, vary: 'CF-IPCountry' }, body: '' };
    }
    const body = zorvanaPolish[path] ?? english[path];
    return body ? { body } : undefined;
  },
};
