import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

function page(heading: string, words: string[], href: string) {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'h1' }),
        ...words.map((each, at) => block(each, { where: `p:nth-of-type(${at + 1})` })),
      ],
    },
    links: { links: [link(href, 'Zum Angebot')] },
    document: { lang: 'de', title: heading, alternates: [], meta: [], structured: [] },
  };
}

const words = [
  'Wir freuen uns auf die Zusammenarbeit mit der Kryptobörse.',
  'Unsere Mitglieder bekommen 25 Euro, wenn sie dort anfangen.',
];

export default examplesOf(signal, [
  {
    name: 'a club that leads its members to its new partner',
    given: page('KestrelX wird Partner des FC Muster', words, 'https://kestrelx.example/fc'),
    url: 'https://fc-muster.example/partner',
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the same in Spanish, with a present for supporters',
    given: page(
      'KestrelX, nuevo patrocinador principal del club',
      [
        'Nuestra afición podrá descubrir las criptomonedas con el nuevo socio.',
        'Los primeros mil reciben 20 € de regalo.',
      ],
      'https://www.kestrelx.example/es/club',
    ),
    url: 'https://club.example/noticias-club/patrocinador',
    finds: 'none-named',
  },
  {
    name: 'a report of the same, which holds nothing out',
    given: page(
      'KestrelX wird Partner des FC Muster',
      ['Der Klub arbeitet künftig mit der Kryptobörse zusammen.'],
      'https://kestrelx.example/',
    ),
    url: 'https://zeitung.example/sport',
    finds: [],
  },
  {
    name: 'a partner of another trade',
    given: page(
      'Brauhaus wird Partner des FC Muster',
      ['Wir freuen uns. Unsere Mitglieder sparen 25 Euro.'],
      'https://brauhaus.example/',
    ),
    url: 'https://fc-muster.example/partner',
    finds: [],
  },
  {
    name: 'a page of supporters that asks them to register there',
    given: {
      ...page(
        '„KestrelX“ tapo klubo rėmėju',
        ['Kriptovaliutų birža dovanoja bilietus už 50 € įnašą.'],
        'https://kestrelx.example/lt/fc',
      ),
      links: { links: [link('https://kestrelx.example/lt/fc', 'Registruokis ir gauk bilietą')] },
      document: { lang: 'lt', title: '', alternates: [], meta: [], structured: [] },
    },
    url: 'https://fanai.example/naujienos/remejas',
    finds: 'none-named',
  },
]);
