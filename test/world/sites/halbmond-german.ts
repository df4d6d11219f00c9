import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import { halbmondHouse, halbmondScreen } from './halbmond-neutral.ts';

const german: House = {
  ...halbmondHouse,
  lang: 'de',
  nav: [
    ['Start', '/'],
    ['Gebühren', '/fees'],
    ['Willkommensbonus', '/bonus'],
    ['Über uns', '/about'],
  ],
  action: ['Konto eröffnen', '/account'],
  footer: {
    about: '<b>Halbmond</b>Märkte, die nie schlafen.',
    columns: [
      {
        title: 'Mehr',
        links: [
          ['Gebühren', '/fees'],
          ['Willkommensbonus', '/bonus'],
          ['Nutzungsbedingungen', '/terms'],
        ],
      },
    ],
    legal:
      'Halbmond Trading Ltd, Road Town, Britische Jungferninseln. Kryptowerte sind riskant; ein Totalverlust ist möglich.',
  },
};

/** What visitors from Germany and Austria see, by path. */
export const halbmondGerman: Record<string, string> = {
  '/': page(german, {
    title: 'Halbmond | Krypto handeln, wenn andere schlafen',
    body:
      blocks.hero({
        eyebrow: 'Willkommensbonus: 50 € für Neukunden aus Deutschland und Österreich',
        title: 'Krypto handeln, wenn andere schlafen.',
        lead: 'Zahlen Sie per SEPA-Echtzeitüberweisung ein, kaufen Sie Bitcoin ab 10 € und handeln Sie neunzig Kryptowerte rund um die Uhr.',
        actions: [
          ['Konto eröffnen', '/account'],
          ['Bonus sichern', '/bonus'],
        ],
        art: artwork.tradingScreen(88, 'BTC / EUR', halbmondScreen),
      }) +
      blocks.section(
        'Warum Halbmond',
        'Über 60.000 Anlegerinnen und Anleger im deutschsprachigen Raum handeln bereits mit uns.',
        blocks.cards([
          {
            icon: 'wallet',
            title: 'SEPA in zehn Sekunden',
            text: 'Einzahlungen von deutschen und österreichischen Konten sind sofort da und kosten nichts.',
          },
          {
            icon: 'phone',
            title: 'Hilfe auf Deutsch',
            text: 'Unser Team erreichen Sie täglich unter +49 30 2200 4000.',
          },
          {
            icon: 'book',
            title: 'Steuerreport inklusive',
            text: 'Fertig für das Finanzamt, mit Haltefristen und Freigrenze.',
          },
        ]),
      ) +
      blocks.section(
        'Kurse in Euro',
        '',
        blocks.table(
          ['Wert', 'Kurs', '24 Stunden'],
          [
            ['Bitcoin', '83.940,00 €', '+1,8 %'],
            ['Ether', '2.868,00 €', '+0,6 %'],
            ['Solana', '162,30 €', '−2,1 %'],
          ],
        ),
        'alt',
      ) +
      blocks.band(
        '50 € geschenkt',
        'Registrieren, 100 € einzahlen, loslegen. Nur bis 31. Dezember.',
        ['Bonus sichern', '/bonus'],
      ),
  }),
  '/fees': page(german, {
    title: 'Gebühren | Halbmond',
    body: blocks.section(
      'Gebühren',
      'Alle Preise in Euro.',
      blocks.table(
        ['Leistung', 'Preis'],
        [
          ['Handel', '0,09 %'],
          ['SEPA-Einzahlung', '0 €'],
          ['SEPA-Auszahlung', '0,50 €'],
        ],
      ),
    ),
  }),
  '/bonus': page(german, {
    title: 'Willkommensbonus | Halbmond',
    body: blocks.section(
      '50 € Willkommensbonus',
      'Für Neukunden mit Wohnsitz in Deutschland oder Österreich.',
      blocks.steps([
        ['Registrieren', 'Mit dem Code MOND50.'],
        ['Einzahlen', 'Mindestens 100 € per SEPA.'],
        ['Bonus erhalten', 'Sofort als Bitcoin-Guthaben.'],
      ]),
    ),
  }),
  '/about': page(german, {
    title: 'Über uns | Halbmond',
    body: blocks.prose(
      '<h1>Über uns</h1><p>Halbmond wurde 2020 von Nachteulen gegründet. Unser deutschsprachiges Team sitzt an drei Orten und in zwei Zeitzonen.</p>',
    ),
  }),
  '/account': page(german, {
    title: 'Konto eröffnen | Halbmond',
    body: blocks.section(
      'Konto eröffnen',
      '',
      '<form class="panel"><label>E-Mail<input type="email" name="email"></label><label>Land<select name="land"><option selected>Deutschland</option><option>Österreich</option></select></label><button class="button">Weiter</button></form>',
    ),
  }),
};
