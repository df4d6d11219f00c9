import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const given = {
  text: {
    blocks: [block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' })],
  },
};
const at = (query: string) => `https://kestrelx.example/de/?${query}`;
const gclid = 'gclid=Cj0KCQiA1234567890';

export default examplesOf(signal, [
  { name: 'the click id of a search advertisement', url: at(gclid), given, finds: 'none-named' },
  {
    name: 'the number of a campaign',
    url: at('gad_source=1&gad_campaignid=7'),
    given,
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a promoter of an affiliate network',
    url: at('irclickid=a1&irgwc=1'),
    given,
    finds: 'none-named',
  },
  {
    name: 'an address that was copied onto a page',
    url: at(gclid),
    found: { by: 'page', at: 'https://blog.example/' },
    given,
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a newsletter',
    url: at('utm_medium=email&utm_campaign=DE_search_brand'),
    given,
    finds: [],
  },
  { name: 'a shared post', url: at('fbclid=IwAR0aaaaaaaaaaaa'), given, finds: [] },
  { name: 'no campaign at all', url: at('page=2'), given, finds: [] },
  {
    name: 'an advertisement for shoes',
    url: `https://shoes.example/?${gclid}`,
    given: { text: { blocks: [block('Running shoes for every road')] } },
    finds: [],
  },
]);
