import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const text = (words: string) => ({ text: { blocks: [block(words)] } });
const english = text(
  'Lend your coins to others and earn a yield that is paid out every single day, without any middleman.',
);

export default examplesOf(signal, [
  { name: 'a Polish domain', url: 'https://www.kestrelx.pl/', given: english, finds: ['PL'] },
  {
    name: 'a city of a member state',
    url: 'https://kestrelx.berlin/',
    given: english,
    finds: ['DE'],
  },
  {
    name: 'the domain of the Union',
    url: 'https://kestrelx.eu/en',
    given: english,
    finds: 'none-named',
  },
  {
    name: 'a Finnish domain in Finnish',
    url: 'https://kestrelx.fi/',
    given: text(
      'Osta ja myy kryptovaluuttoja helposti ja turvallisesti. Avaa tili muutamassa minuutissa ja aloita kaupankäynti jo tänään.',
    ),
    finds: ['FI'],
  },
  { name: 'finance shortened to .fi', url: 'https://nestlend.fi/', given: english, finds: [] },
  { name: 'a verb made of .is', url: 'https://whatcoin.is/', given: english, finds: [] },
  { name: 'a pronoun made of .it', url: 'https://stake.it/', given: english, finds: [] },
  {
    name: 'Mexican Spanish with a word ending',
    url: 'https://bolsill.es/',
    given: text(
      'Compra bitcoin con pesos mexicanos. Deposita desde $200 MXN por SPEI y llámanos al +52 55 1234 5678 cuando quieras.',
    ),
    finds: [],
  },
  { name: 'Switzerland', url: 'https://kestrelx.ch/de', given: english, finds: [] },
  { name: 'the United Kingdom', url: 'https://kestrelx.co.uk/', given: english, finds: [] },
  { name: 'endings used the world over', url: 'https://kestrelx.io/', given: english, finds: [] },
]);
