import { block, page as pageUnder } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy, sell and trade bitcoin on our crypto exchange';
const page = (...words: string[]) => pageUnder(exchange, words);
const german = [
  block('Bitcoin einfach kaufen und verkaufen', { kind: 'heading' }),
  block('Handeln Sie über 300 Kryptowährungen an unserer Börse und starten Sie noch heute.'),
];

export default examplesOf(signal, [
  {
    name: 'a firm on its licence',
    given: page('We are licensed under MiCA and trusted by traders everywhere.'),
    finds: 'none-named',
    strength: 'indication',
  },
  { name: 'a slogan', given: page('MiCA-regulated exchange'), finds: 'none-named' },
  {
    name: 'the firm by its name, and the state',
    given: page('KestrelX is authorised under MiCA in Lithuania.'),
    finds: ['LT'],
  },
  {
    name: 'a German slogan',
    given: { text: { blocks: [...german, block('In der EU reguliert')] } },
    finds: 'none-named',
  },
  { name: 'a Polish slogan', given: page('Giełda zgodna z MiCA'), finds: 'none-named' },
  { name: 'a Greek slogan', given: page('Με άδεια MiCA'), finds: 'none-named' },
  {
    name: 'a seal',
    given: {
      ...page('Welcome'),
      images: {
        images: [
          {
            src: 'https://kestrelx.example/seal.svg',
            alt: 'MiCA licence',
            width: 90,
            height: 40,
            region: 'footer',
            where: 'img',
          },
        ],
      },
    },
    finds: 'none-named',
  },
  {
    name: 'an explanation of the law',
    given: page(
      'MiCA applies from 30 December 2024.',
      'What is a MiCA licence?',
      'Exchanges need a MiCA licence to serve clients.',
      'Which firms are regulated in the EU?',
    ),
    finds: [],
  },
  {
    name: 'a firm that has none',
    given: page('We do not hold a MiCA licence.', 'Our application for a MiCA licence is pending.'),
    finds: [],
  },
  {
    name: 'a German firm that has none',
    given: { text: { blocks: [...german, block('Wir haben keine MiCA-Lizenz.')] } },
    finds: [],
  },
  {
    name: 'a licence of another country',
    given: page('We are licensed by the FCA in the UK.', 'Regulated in Dubai', 'FinCEN registered'),
    finds: [],
  },
  {
    name: 'an article that tells of somebody else',
    given: {
      ...page('Marmota has received its MiCA licence in Malta.'),
      document: {
        lang: 'en',
        title: '',
        alternates: [],
        meta: [{ name: 'og:type', content: 'article' }],
        structured: [],
      },
    },
    finds: [],
  },
  {
    name: 'mica, the mineral',
    given: { text: { blocks: [block('MICA compliant paint for cars')] } },
    finds: [],
  },
  {
    name: 'a firm authorised as what the Regulation calls it, by the name of the Regulation',
    given: {
      text: {
        blocks: [...german, block('KestrelX ist als Anbieter von Diensten nach MiCAR zugelassen.')],
      },
    },
    finds: 'none-named',
  },
  {
    name: 'what providers need',
    given: {
      text: { blocks: [...german, block('Nur wenige Anbieter sind nach MiCAR zugelassen.')] },
    },
    finds: [],
  },
  {
    name: 'a claim in the title of the page',
    given: {
      ...page('Kup Bitcoin'),
      document: {
        lang: 'pl',
        title: 'Kantor z licencją MiCA',
        alternates: [],
        meta: [],
        structured: [],
      },
    },
    finds: 'none-named',
  },
]);
