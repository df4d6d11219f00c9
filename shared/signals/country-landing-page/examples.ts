import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const button = block('Sign up now', { kind: 'button', where: 'main > button' });
const links = { links: [link('https://kestrelx.example/register', 'Sign up now')] };

function page(lang: string, title: string, headings: string[], words: string[] = []) {
  return {
    document: { lang, title, alternates: [], meta: [], structured: [] },
    text: {
      blocks: [
        ...headings.map((each) => block(each, { kind: 'heading', where: 'main > h1' })),
        ...words.map((each) => block(each)),
        button,
      ],
    },
    links,
  };
}

export default examplesOf(signal, [
  {
    name: 'buy in a member state, in the title',
    given: page('en', 'Buy Bitcoin in Spain | KestrelX', ['Welcome']),
    finds: ['ES'],
    strength: 'strong',
  },
  {
    name: 'the best exchange for a member state, in a heading',
    given: page('en', 'KestrelX', ['The best crypto exchange in Germany']),
    finds: ['DE'],
    strength: 'strong',
  },
  {
    name: 'an offer for traders in a member state',
    given: page('de', 'KestrelX', [], ['Exklusivangebot für Händler in Deutschland']),
    finds: ['DE'],
  },
  {
    name: 'a Polish title',
    given: page('pl', 'Kup Bitcoin w Polsce', ['KestrelX']),
    finds: ['PL'],
  },
  {
    name: 'a language tag with a region in the address',
    url: 'https://kestrelx.example/en-nl/spot',
    given: page('en', 'KestrelX', []),
    finds: ['NL'],
    strength: 'indication',
  },
  {
    name: 'a state in the address',
    url: 'https://kestrelx.example/buy-bitcoin-portugal',
    given: page('en', 'KestrelX', []),
    finds: ['PT'],
    strength: 'indication',
  },
  {
    name: 'Europe as a whole',
    given: page('en', 'KestrelX', [], ['Trusted by two million European customers']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a card for crypto-assets, for Europe',
    given: page('en', 'KestrelX', ['The crypto card for Europe'], ['Spend Bitcoin anywhere.']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a fund for Europe, on a page without crypto-assets',
    given: page('en', 'KestrelX', ['The savings account for Europe'], ['Save a little more.']),
    finds: [],
  },
  {
    name: 'news of a state that sells',
    given: {
      ...page('en', 'Germany sells 50,000 Bitcoin', ['Germany sells 50,000 Bitcoin']),
      document: {
        lang: 'en',
        title: 'Germany sells 50,000 Bitcoin',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
    },
    finds: [],
  },
  {
    name: 'a heading on a page that invites to nothing',
    given: { text: { blocks: [block('How to buy a house in Italy', { kind: 'heading' })] } },
    finds: [],
  },
  {
    name: 'states that are left out',
    given: page('en', 'KestrelX', [], ['Not available to customers in France or Belgium']),
    finds: [],
  },
  {
    name: 'the whole world in one line',
    given: page('en', 'Trade in Germany, Brazil, Japan and Kenya', []),
    finds: [],
  },
  {
    name: 'Brazil and Switzerland',
    given: page('en', 'Buy Bitcoin in Brazil', ['Buy crypto in Switzerland']),
    finds: [],
  },
  {
    name: 'words in the address that look like a tag',
    url: 'https://kestrelx.example/go-it/no/is',
    given: page('en', 'KestrelX', []),
    finds: [],
  },
]);
