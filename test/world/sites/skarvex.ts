import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';

const house: House = {
  lang: 'nb',
  theme: {
    accent: '#0e7490',
    onAccent: '#ffffff',
    ground: '#f2f8fa',
    surface: '#ffffff',
    ink: '#0a2530',
    soft: '#4f6f7b',
    line: '#d5e5ea',
    hero: 'linear-gradient(180deg,#cfeaf2,#f2f8fa)',
    onHero: '#0a2530',
    radius: 10,
  },
  brand: `${artwork.coin('moon', '#0e7490', '#f59e0b')}Skarvex`,
  nav: [
    ['Hjem', '/no/'],
    ['Priser', '/no/priser'],
    ['Verv en venn', '/no/verv'],
    ['Hjelp', '/no/hjelp'],
  ],
  action: ['Opprett konto', '/no/konto'],
  footer: {
    about: '<b>Skarvex</b>Krypto uten omveier.',
    columns: [
      {
        title: 'Mer',
        links: [
          ['Priser', '/no/priser'],
          ['Verv en venn', '/no/verv'],
          ['English', '/'],
        ],
      },
    ],
    legal: 'Skarvex DMCC, Dubai, De forente arabiske emirater. Kundeservice: +47 21 00 40 00.',
  },
};

const english: House = {
  ...house,
  lang: 'en',
  nav: [['Home', '/']],
  action: ['Create account', '/join'],
  footer: {
    about: '<b>Skarvex</b>',
    columns: [{ title: 'Languages', links: [['Norsk', '/no/']] }],
    legal: 'Skarvex DMCC, Dubai.',
  },
};

const pages: Record<string, string> = {
  '/': page(english, {
    title: 'Skarvex | Crypto, straight',
    body: blocks.hero({
      title: 'Crypto, straight.',
      lead: 'Buy and sell digital assets without detours.',
      actions: [['Create account', '/join']],
    }),
  }),
  '/join': page(english, {
    title: 'Create account | Skarvex',
    body: blocks.section(
      'Create account',
      '',
      '<form class="panel"><label>Email<input type="email" name="email"></label><button class="button">Continue</button></form>',
    ),
  }),
  '/no/': page(house, {
    title: 'Skarvex | Kjøp Bitcoin med Vipps',
    description: 'Kjøp kryptovaluta i norske kroner, betal med Vipps.',
    body:
      blocks.hero({
        eyebrow: 'Nå med Vipps',
        title: 'Bitcoin på mobilen før bussen kommer.',
        lead: 'Betal med Vipps, se prisen i norske kroner og ta ut pengene til banken din når du vil.',
        actions: [
          ['Opprett konto', '/no/konto'],
          ['Se prisene', '/no/priser'],
        ],
        fine: 'Fra 100 kr. Verdien kan falle, og du kan tape hele beløpet.',
        art: artwork.phone(
          17,
          '8 460 kr',
          [
            ['Bitcoin', '6 200 kr'],
            ['Ether', '1 510 kr'],
            ['Solana', '750 kr'],
          ],
          { up: '#0e7490', down: '#f59e0b', ground: '#fff', line: '#cfe0e6', ink: '#0a2530' },
        ),
      }) +
      blocks.section(
        'Laget for nordmenn',
        '',
        blocks.cards([
          {
            icon: 'bolt',
            title: 'Vipps og BankAxept',
            text: 'Innskuddet er på plass på et øyeblikk, også på søndager.',
          },
          {
            icon: 'phone',
            title: 'Norsk kundeservice',
            text: 'Ring +47 21 00 40 00 mellom klokken åtte og tjue.',
          },
          {
            icon: 'book',
            title: 'Klar til skattemeldingen',
            text: 'Last ned årsoppgaven i det formatet Skatteetaten vil ha.',
          },
        ]),
      ),
  }),
  '/no/priser': page(house, {
    title: 'Priser | Skarvex',
    body: blocks.section(
      'Priser',
      'Alle beløp i norske kroner.',
      blocks.table(
        ['Tjeneste', 'Pris'],
        [
          ['Innskudd med Vipps', '0 kr'],
          ['Kjøp og salg', '0,9 %'],
          ['Uttak til norsk bank', '9,00 kr'],
        ],
      ),
    ),
  }),
  '/no/verv': page(house, {
    title: 'Verv en venn | Skarvex',
    body: blocks.section(
      'Verv en venn',
      'Dere får 150 kr hver når vennen din kjøper for første gang.',
      blocks.steps([
        ['Del koden', 'Du finner den i appen.'],
        ['Vennen kjøper', 'For minst 500 kr.'],
        ['Dere får 150 kr', 'Utbetalt i Bitcoin.'],
      ]),
    ),
  }),
  '/no/hjelp': page(house, {
    title: 'Hjelp | Skarvex',
    body: blocks.section(
      'Hjelp',
      'Ring <a href="tel:+4721004000">+47 21 00 40 00</a>.',
      blocks.faq([['Hvordan betaler jeg?', 'Velg Vipps, skriv beløpet og godkjenn i appen.']]),
    ),
  }),
  '/no/konto': page(house, {
    title: 'Opprett konto | Skarvex',
    body: blocks.section(
      'Opprett konto',
      'Du trenger BankID og et norsk mobilnummer.',
      '<form class="panel"><label>Mobil<input name="mobil" placeholder="+47 400 00 000"></label><button class="button">Fortsett</button></form>',
    ),
  }),
};

/** T17: Norwegian, kroner and Vipps: the EEA counts as the Union. */
export const skarvex: Site = {
  hosts: ['skarvex.example'],
  firms: [
    {
      name: 'Skarvex',
      home: 'AE',
      scenario: 'T17',
      domains: ['skarvex.example'],
      stops: [{ host: 'skarvex.example', path: '/no/' }],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: [
          'union-language',
          'national-currency',
          'local-payment-methods',
          'union-contact-details',
          'crypto-service-offer',
        ],
        not: [],
        memberStates: ['NO'],
        refused: [],
      },
    },
  ],
  answer({ path }) {
    const body = pages[path];
    return body ? { body } : undefined;
  },
};
