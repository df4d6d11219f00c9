import { block, page as pageUnder } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy, sell and trade bitcoin on our crypto exchange';
const page = (...words: string[]) => pageUnder(exchange, words);
const inLanguage = (first: string, second: string, ...words: string[]) => ({
  text: {
    blocks: [block(first, { kind: 'heading' }), block(second), ...words.map((each) => block(each))],
  },
});

export default examplesOf(signal, [
  {
    name: 'two million Europeans',
    given: page('Trusted by 2 million Europeans'),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'clients of a state, counted',
    given: page('More than 300,000 customers in Germany'),
    finds: ['DE'],
  },
  {
    name: 'the first of a state',
    given: page('Number one crypto exchange in Italy'),
    finds: ['IT'],
  },
  {
    name: 'the first of a state in figures',
    given: page('Die Nr. 1 der Kryptobörsen in Österreich'),
    finds: ['AT'],
  },
  {
    name: 'a Polish boast',
    given: page('Zaufało nam ponad 100 tysięcy klientów w Polsce'),
    finds: ['PL'],
  },
  {
    name: 'a Czech boast that names the people',
    given: inLanguage(
      'Nakupujte a prodávejte bitcoin snadno',
      'Obchodujte s více než 300 kryptoměnami na naší burze a začněte ještě dnes bez skrytých poplatků.',
      'Používá nás 50 tisíc Čechů',
    ),
    finds: ['CZ'],
  },
  {
    name: 'a French boast',
    given: page('Déjà 200 000 clients en France'),
    finds: ['FR'],
  },
  {
    name: 'a testimonial with its city',
    given: page('What our customers say', 'I started with fifty euros.', 'Anna K., Wien'),
    finds: ['AT'],
    strength: 'indication',
  },
  {
    name: 'clients elsewhere and everywhere',
    given: page(
      'Trusted by 2 million Americans',
      'More than 300,000 customers in the United States',
      'Over 10 million users worldwide',
      'The largest exchange in the world',
    ),
    finds: [],
  },
  {
    name: 'a client with the name of a state',
    given: page('What our customers say', 'Great!', 'Robert Holland', 'Paris H.'),
    finds: [],
  },
  {
    name: 'a testimonial from Texas',
    given: page('What our customers say', 'Great!', 'Bob, Paris, Texas', 'Mary, Chicago'),
    finds: [],
  },
  {
    name: 'a figure of a survey',
    given: {
      ...page('12 million users in Germany own crypto, a survey says'),
      document: {
        lang: 'en',
        title: '',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
    },
    finds: [],
  },
  {
    name: 'a firm of another trade',
    given: { text: { blocks: [block('Trusted by 2 million customers in Europe')] } },
    finds: [],
  },
  {
    name: 'a state without clients, clients without a state',
    given: page('Founded in 2014, office in Malta', 'We have 20,000 customers and growing'),
    finds: [],
  },
]);
