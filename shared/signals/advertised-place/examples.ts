import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const given = {
  text: {
    blocks: [block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' })],
  },
};
const gclid = 'gclid=Cj0KCQiA1234567890';
const at = (query: string) => `https://kestrelx.example/de/?${gclid}&${query}`;

export default examplesOf(signal, [
  {
    name: 'a place that the advertisement was shown for',
    url: at('loc_interest_ms=2276'),
    given,
    finds: ['DE'],
    strength: 'strong',
  },
  {
    name: 'where the visitor was goes less far',
    url: at('loc_physical_ms=2250'),
    given,
    finds: ['FR'],
    strength: 'indication',
  },
  {
    name: "the campaign's name",
    url: at('utm_campaign=PL_search_brand'),
    given,
    finds: ['PL'],
    strength: 'indication',
  },
  { name: 'a campaign for the Union', url: at('utm_campaign=EU_pmax'), given, finds: 'none-named' },
  {
    name: 'an address that was copied onto a page',
    url: at('loc_interest_ms=2276'),
    found: { by: 'page', at: 'https://blog.example/' },
    given,
    finds: ['DE'],
    strength: 'context',
  },
  {
    name: 'a campaign named after the help desk',
    url: at('utm_campaign=it_support'),
    given,
    finds: [],
  },
  {
    name: 'a campaign that leaves the Union out',
    url: at('utm_campaign=GLOBAL_EX-EU'),
    given,
    finds: [],
  },
  { name: 'Brazil', url: at('utm_campaign=PT-BR_search&loc_interest_ms=2076'), given, finds: [] },
  {
    name: 'a newsletter with the name of a campaign',
    url: 'https://kestrelx.example/de/?utm_medium=email&utm_campaign=DE_search_brand',
    given,
    finds: [],
  },
  {
    name: 'an advertisement for shoes',
    url: `https://shoes.example/?${gclid}&utm_campaign=DE_search_brand`,
    given: { text: { blocks: [block('Running shoes for every road')] } },
    finds: [],
  },
]);
