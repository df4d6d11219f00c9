import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Reply, Site } from '../site.ts';
import { inUnion } from '../union.ts';

const house: House = {
  lang: 'de-CH',
  theme: {
    accent: '#c8102e',
    onAccent: '#ffffff',
    ground: '#ffffff',
    surface: '#ffffff',
    ink: '#111111',
    soft: '#5c5c5c',
    line: '#dddddd',
    hero: '#f4f2ee',
    onHero: '#111111',
    display: "'Helvetica Neue','Liberation Sans',Arial,sans-serif",
    text: "'Helvetica Neue','Liberation Sans',Arial,sans-serif",
    radius: 0,
    extra:
      'h1{font-weight:800;letter-spacing:-.04em}.card{border-width:0;border-top:3px solid #111;padding:22px 0}.alt .card{background:transparent}.section.alt{background:#f4f2ee;border:0}',
  },
  brand: `${artwork.coin('square', '#c8102e', '#fff')}Nordvalt`,
  nav: [
    ['Start', '/'],
    ['Verwahrung', '/verwahrung'],
    ['Preise', '/preise'],
    ['Über uns', '/ueber-uns'],
    ['Kontakt', '/kontakt'],
  ],
  action: ['Konto eröffnen', '/konto'],
  footer: {
    about: '<b>Nordvalt AG</b>Schweizer Handelsplatz und Verwahrer für digitale Vermögenswerte.',
    columns: [
      {
        title: 'Angebot',
        links: [
          ['Verwahrung', '/verwahrung'],
          ['Preise', '/preise'],
        ],
      },
      {
        title: 'Unternehmen',
        links: [
          ['Über uns', '/ueber-uns'],
          ['Kontakt', '/kontakt'],
          ['Länder', '/laender'],
        ],
      },
    ],
    legal:
      'Nordvalt AG, Bahnhofstrasse, 6300 Zug, Schweiz. Telefon +41 41 500 10 00. Das Angebot richtet sich ausschliesslich an Personen mit Wohnsitz in der Schweiz.',
  },
};

const pages: Record<string, string> = {
  '/': page(house, {
    title: 'Nordvalt | Krypto kaufen und sicher verwahren in der Schweiz',
    body:
      blocks.hero({
        title: 'Digitale Werte. Schweizer Ruhe.',
        lead: 'Kaufen Sie Bitcoin und Ether in Franken und lassen Sie sie dort verwahren, wo niemand zufällig vorbeikommt: im Fels.',
        actions: [
          ['Konto eröffnen', '/konto'],
          ['Preise ansehen', '/preise'],
        ],
        art: artwork.waves(12, 'Alpen', ['#e9e4da', '#c9c2b4', '#9b948a', '#5e5a55', '#2d2b29']),
      }) +
      blocks.section(
        'Drei Dinge, die wir gut können',
        '',
        blocks.cards([
          {
            title: 'Handeln',
            text: 'Zwölf Kryptowährungen, gehandelt gegen Franken, von Montag bis Sonntag.',
          },
          {
            title: 'Verwahren',
            text: 'Schlüssel in zwei Tresoren, getrennt nach Kunde, geprüft jedes Quartal.',
          },
          {
            title: 'Zuhören',
            text: 'Sie erreichen uns unter +41 41 500 10 00, auch auf Schweizerdeutsch.',
          },
        ]),
        'alt',
      ) +
      blocks.section(
        'Auf einen Blick',
        '',
        blocks.figures([
          ['CHF 100', 'Mindestbetrag'],
          ['0,6 %', 'Handelsgebühr'],
          ['2017', 'gegründet in Zug'],
          ['TWINT', 'Einzahlung sofort'],
        ]),
      ),
  }),
  '/preise': page(house, {
    title: 'Preise | Nordvalt',
    body: blocks.section(
      'Preise',
      'Alle Beträge in Schweizer Franken, inklusive Mehrwertsteuer.',
      blocks.table(
        ['Leistung', 'Preis'],
        [
          ['Kauf und Verkauf', '0,6 %, mindestens CHF 1.50'],
          ['Verwahrung pro Jahr', '0,25 %, mindestens CHF 24.00'],
          ['Auszahlung auf Schweizer Konto', 'CHF 0.00'],
          ['Einzahlung mit TWINT', 'CHF 0.00'],
        ],
      ),
    ),
  }),
  '/verwahrung': page(house, {
    title: 'Verwahrung | Nordvalt',
    body: blocks.prose(
      '<h1>Verwahrung</h1><p>Wir teilen jeden Schlüssel in drei Teile. Zwei liegen im Berner Oberland, einer in Zug. Erst zwei zusammen bewegen etwas.</p>',
    ),
  }),
  '/ueber-uns': page(house, {
    title: 'Über uns | Nordvalt',
    body: blocks.prose(
      '<h1>Über uns</h1><p>Nordvalt ist ein unabhängiges Zuger Unternehmen mit vierunddreissig Mitarbeitenden und wird von einer Schweizer Selbstregulierungsorganisation beaufsichtigt.</p>',
    ),
  }),
  '/kontakt': page(house, {
    title: 'Kontakt | Nordvalt',
    body: blocks.prose(
      '<h1>Kontakt</h1><p>Nordvalt AG, Bahnhofstrasse, 6300 Zug<br><a href="tel:+41415001000">+41 41 500 10 00</a></p>',
    ),
  }),
  '/laender': page(house, {
    title: 'Länder | Nordvalt',
    body: blocks.prose(
      '<h1>Für wen wir da sind</h1><p>Ein Konto eröffnen können Personen mit Wohnsitz in der Schweiz. Besucherinnen und Besucher aus dem Europäischen Wirtschaftsraum weisen wir ab.</p>',
    ),
  }),
  '/konto': page(house, {
    title: 'Konto eröffnen | Nordvalt',
    body: blocks.section(
      'Konto eröffnen',
      'Sie brauchen einen Schweizer Wohnsitz und fünf Minuten.',
      '<form class="panel"><label>E-Mail<input type="email" name="email"></label><label>Kanton<select name="kanton"><option>Zug</option><option>Zürich</option><option>Bern</option><option>Luzern</option></select></label><label>Telefon<input name="telefon" placeholder="+41 79 000 00 00"></label><button class="button">Weiter</button></form>',
    ),
  }),
};

const refusal: Reply = {
  status: 451,
  body: page(
    {
      ...house,
      nav: [['Start', '/']],
      action: undefined,
      footer: { about: '<b>Nordvalt AG</b>', columns: [], legal: 'Nordvalt AG, Zug, Schweiz.' },
    },
    {
      title: 'In Ihrem Land nicht verfügbar | Nordvalt',
      body: blocks.prose(
        '<h1>In Ihrem Land nicht verfügbar</h1><p>Ihre Verbindung kommt aus dem Europäischen Wirtschaftsraum. Dort bieten wir unsere Dienste nicht an.</p>',
      ),
    },
  ),
};

/** T5: German, but of Switzerland: francs, +41, .ch, and visitors from the Union turned away. */
export const nordvalt: Site = {
  hosts: ['nordvalt.ch'],
  firms: [
    {
      name: 'Nordvalt',
      home: 'CH',
      scenario: 'T5',
      domains: ['nordvalt.ch'],
      stops: [{ host: 'nordvalt.ch', path: '/' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: [],
        not: [
          'national-currency',
          'union-contact-details',
          'national-domain',
          'local-payment-methods',
        ],
        memberStates: [],
        refused: ['DE', 'FR', 'ES', 'PL'],
      },
    },
  ],
  answer({ path, country }) {
    if (inUnion(country)) return refusal;
    const body = pages[path];
    return body ? { body } : undefined;
  },
};
