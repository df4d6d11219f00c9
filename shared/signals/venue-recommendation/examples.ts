import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

function chapter(heading: string, answer: string, href: string, words: string) {
  return {
    text: {
      blocks: [
        block('Bitcoin', { kind: 'heading', where: 'h1' }),
        block(heading, { kind: 'heading', where: 'h2' }),
        block(answer),
      ],
    },
    links: { links: [link(href, words)] },
  };
}

export default examplesOf(signal, [
  {
    name: 'a guide that says where, and links to a review',
    given: chapter(
      'Gdzie handlować bitcoin?',
      'Jedną z firm, która to oferuje, jest Brokerix: Brokerix opinie.',
      'https://portal.example/pl/brokerix',
      'Brokerix opinie',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the same in German',
    given: chapter(
      'Wo kann man Bitcoin kaufen?',
      'Am einfachsten bei KestrelX in wenigen Minuten.',
      'https://kestrelx.example/de',
      'KestrelX',
    ),
    finds: 'none-named',
  },
  {
    name: 'the same in Finnish',
    given: chapter(
      'Mistä ostaa bitcoineja?',
      'Suosittu paikka on KestrelX.',
      'https://k.example/',
      'KestrelX',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a chapter that names nobody',
    given: chapter(
      'Where to buy bitcoin?',
      'Take your time and compare.',
      'https://k.example/',
      'Imprint',
    ),
    finds: [],
  },
  {
    name: 'a link to the same page',
    given: chapter(
      'Where to buy bitcoin?',
      'See the chapter on wallets.',
      'https://kestrelx.example/#wallets',
      'chapter on wallets',
    ),
    finds: [],
  },
  {
    name: 'where to buy shoes',
    given: chapter('Where to buy shoes?', 'At Stiefelhaus.', 'https://s.example/', 'Stiefelhaus'),
    finds: [],
  },
]);
