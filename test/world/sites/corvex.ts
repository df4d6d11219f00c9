import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';

const corvexMark = artwork.coin('moon', '#111827', '#f97316');

const club: House = {
  lang: 'de',
  theme: {
    accent: '#e4002b',
    onAccent: '#ffffff',
    ground: '#f3f4f6',
    surface: '#ffffff',
    ink: '#12141a',
    soft: '#5b616e',
    line: '#dfe2e8',
    hero: 'linear-gradient(100deg,#7a0017,#e4002b)',
    onHero: '#ffffff',
    display: "'Liberation Sans Narrow','Arial Narrow','Helvetica Neue',sans-serif",
    radius: 3,
    extra:
      'h1,h2{text-transform:uppercase;letter-spacing:0}.partner{display:flex;gap:26px;align-items:center}.partner svg{width:74px;height:74px}.hero .eyebrow{color:#ffd6dc}.hero .button{background:#fff;color:#b00020}.wide{width:100%;height:auto}',
  },
  brand: `${artwork.coin('round', '#e4002b', '#fff')}FC Ruhrbrunn 09`,
  nav: [
    ['Verein', '/'],
    ['Spielplan', '/spielplan'],
    ['Partner', '/partner'],
  ],
  footer: {
    about: '<b>FC Ruhrbrunn 09 e. V.</b>Am Hüttenwerk 9, 45000 Ruhrbrunn',
    columns: [
      {
        title: 'Verein',
        links: [
          ['Spielplan', '/spielplan'],
          ['Partner', '/partner'],
        ],
      },
    ],
    legal: '© FC Ruhrbrunn 09',
  },
};

function clubPage(path: string, firm: string): string | undefined {
  const pages: Record<string, { title: string; body: string }> = {
    '/': {
      title: 'FC Ruhrbrunn 09 | Offizielle Website',
      body:
        blocks.hero({
          eyebrow: 'Bundesliga, 12. Spieltag',
          title: 'Flutlicht an. Samstag, 18:30 Uhr.',
          lead: 'Ausverkauftes Haus gegen den Tabellendritten. Die letzten Stehplätze gehen am Donnerstag in den Verkauf.',
          actions: [['Zum Spielplan', '/spielplan']],
        }) +
        `<img class="wide" src="/img/stadion.svg" width="960" height="400" alt="Stadion am Hüttenwerk">` +
        blocks.section(
          'Aus dem Verein',
          '',
          blocks.cards([
            {
              title: 'Jugend gewinnt Derby',
              text: 'Die U19 dreht einen Rückstand in den letzten acht Minuten.',
            },
            {
              title: 'Neue Partnerschaft',
              text: 'Corvex wird offizieller Krypto-Partner des FC Ruhrbrunn.',
              link: ['Zu unseren Partnern', '/partner'],
            },
            { title: 'Mitgliederversammlung', text: 'Am 3. Dezember um 19 Uhr in der Kaue.' },
          ]),
        ),
    },
    '/spielplan': {
      title: 'Spielplan | FC Ruhrbrunn 09',
      body: blocks.section(
        'Spielplan',
        '',
        blocks.table(
          ['Datum', 'Gegner', 'Ort'],
          [
            ['28.11.', 'SV Elbhafen', 'Heim'],
            ['05.12.', 'TSG Neckarau 1893', 'Auswärts'],
            ['12.12.', 'SC Moorheide', 'Heim'],
          ],
        ),
      ),
    },
    '/partner': {
      title: 'Partner | FC Ruhrbrunn 09',
      body:
        blocks.section(
          'Unsere Partner',
          'Ohne sie kein Flutlicht.',
          `<article class="card partner"><a href="${firm}" aria-label="Corvex">${corvexMark}</a><div><h3>Corvex · Offizieller Partner</h3><p>Corvex ist ab der Saison 2026/27 offizieller Krypto-Partner des FC Ruhrbrunn 09 in der Bundesliga. Fans können mit Corvex Bitcoin kaufen und handeln; das Logo ist bei allen Heimspielen auf der Bande zu sehen.</p><p><a href="${firm}">Jetzt bei Corvex anmelden →</a></p></div></article>`,
        ) +
        blocks.section(
          'Weitere Partner',
          '',
          blocks.marks([
            'Brauerei Pottkrone',
            'Stadtwerke Ruhrbrunn',
            'Sanitär Kowalke',
            'Bäckerei Morgenrot',
          ]),
          'alt',
        ),
    },
  };
  const text = pages[path];
  return text && page(club, text);
}

const corvex: House = {
  lang: 'en',
  theme: {
    accent: '#f97316',
    onAccent: '#1a0d02',
    ground: '#ffffff',
    surface: '#ffffff',
    ink: '#111827',
    soft: '#6b7280',
    line: '#e5e7eb',
    hero: '#111827',
    onHero: '#f9fafb',
    radius: 6,
    centred: true,
  },
  brand: `${corvexMark}Corvex`,
  nav: [
    ['Home', '/'],
    ['Partnerships', '/partnerships'],
  ],
  action: ['Get started', '/join'],
  footer: {
    about: '<b>Corvex</b>Digital asset exchange.',
    columns: [{ title: 'Company', links: [['Partnerships', '/partnerships']] }],
    legal: 'Corvex Group, Business Bay, Dubai, United Arab Emirates.',
  },
};

const firmPages: Record<string, string> = {
  '/': page(corvex, {
    title: 'Corvex | Crypto with team spirit',
    body:
      blocks.hero({
        title: 'Crypto with team spirit.',
        lead: 'Buy, sell and hold 90 digital assets on the exchange that turns up on match day.',
        actions: [['Get started', '/join']],
      }) +
      blocks.section(
        'Kick-off in three moves',
        '',
        blocks.steps([
          ['Create your account', 'An email address is enough to look around.'],
          ['Add funds', 'By card, or from another wallet.'],
          ['Trade', 'Market, limit and recurring orders from five dollars.'],
        ]),
      ),
  }),
  '/partnerships': page(corvex, {
    title: 'Partnerships | Corvex',
    body: blocks.section(
      'On the pitch',
      'We stand behind clubs that their cities cannot imagine themselves without.',
      blocks.cards([
        { title: 'FC Ruhrbrunn 09', text: 'Official crypto partner, Bundesliga, since 2026.' },
        { title: 'Karoo Kings', text: 'Shirt sponsor, Cape Town, since 2024.' },
      ]),
    ),
  }),
  '/join': page(corvex, {
    title: 'Get started | Corvex',
    body: blocks.section(
      'Get started',
      '',
      '<form class="panel"><label>Email<input type="email" name="email"></label><button class="button">Create account</button></form>',
    ),
  }),
};

/** T9: a German club's page that names a third-country exchange its official partner. */
export const corvexAndClub: Site = {
  hosts: ['corvex.example', 'fc-ruhrbrunn.example'],
  firms: [
    {
      name: 'Corvex',
      home: 'AE',
      scenario: 'T9',
      domains: ['corvex.example'],
      stops: [
        { host: 'fc-ruhrbrunn.example', path: '/partner', role: 'on-behalf' },
        { host: 'corvex.example', path: '/' },
      ],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: ['union-sponsorship', 'crypto-service-offer'],
        not: [],
        memberStates: ['DE'],
        refused: [],
      },
    },
  ],
  answer({ host, path, link }) {
    if (path === '/img/stadion.svg')
      return { type: 'image/svg+xml', body: artwork.stadium('Stadion', '#1f7a3d', '#3b1220') };
    const body =
      host === 'corvex.example' ? firmPages[path] : clubPage(path, link('corvex.example', '/'));
    return body ? { body } : undefined;
  },
};
