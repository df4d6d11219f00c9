import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Trade crypto on our exchange', { kind: 'heading', where: 'h1' });
const button = block('Buy Bitcoin now', { kind: 'button', where: 'button' });
const links = { links: [link('https://kestrelx.example/register', 'Buy Bitcoin now')] };

function exchange(words: string, of: 'main' | 'header' = 'main') {
  return { text: { blocks: [trade, block(words, { region: of }), button] }, links };
}

export default examplesOf(signal, [
  {
    name: 'the official partner of a Spanish club',
    given: exchange('We are the official partner of Atlético de Madrid.'),
    finds: ['ES'],
    strength: 'strong',
  },
  {
    name: 'a German club in German',
    given: exchange('Offizieller Partner von Borussia Dortmund'),
    finds: ['DE'],
  },
  {
    name: 'a competition of the whole Union',
    given: exchange('Global partner of the UEFA Champions League'),
    finds: 'none-named',
  },
  {
    name: "logos under the firm's partners",
    given: {
      text: {
        blocks: [trade, block('Our sponsorships', { kind: 'heading', where: 'h2' }), button],
      },
      links,
      images: {
        images: [
          {
            src: 'https://kestrelx.example/b.svg',
            alt: 'SL Benfica',
            width: 90,
            height: 40,
            region: 'main',
            where: 'img',
          },
        ],
      },
    },
    finds: ['PT'],
    strength: 'indication',
  },
  {
    name: 'sports news of a deal',
    given: {
      document: {
        lang: 'en',
        title: 'Deal',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle', headline: 'Deal' }],
      },
      ...exchange(
        'Bayern Munich has signed a sponsorship deal with a crypto exchange, the club said on Monday.',
      ),
    },
    finds: [],
  },
  {
    name: 'a sports page that offers no service',
    given: {
      text: {
        blocks: [block('Juventus thanks its official partners and sponsors for the season.')],
      },
    },
    finds: [],
  },
  {
    name: 'a club named in passing',
    given: exchange('Fan token of Paris Saint-Germain up 5 % today'),
    finds: [],
  },
  {
    name: 'a Brazilian and an English club',
    given: exchange('Official partner of Flamengo and of Newcastle United'),
    finds: [],
  },
  {
    name: 'the verb and the noun, not the club',
    given: exchange('Our partners, proud sponsors of the open Serie a year ago'),
    finds: [],
  },
]);
