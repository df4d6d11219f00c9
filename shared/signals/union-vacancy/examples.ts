import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' });
const page = (...words: string[]) => ({
  text: { blocks: [trade, ...words.map((each) => block(each, { kind: 'item' }))] },
});

export default examplesOf(signal, [
  {
    name: 'a country manager',
    given: page('Open positions', 'Country Manager Italy'),
    finds: ['IT'],
    strength: 'context',
  },
  {
    name: 'a post whose place stands in the next line',
    given: page('Join our team', 'KOL Manager', 'Warszawa, full-time'),
    finds: ['PL'],
    strength: 'context',
  },
  {
    name: 'a Swedish post',
    given: page('Lediga tjänster', 'Marknadschef, Stockholm'),
    finds: ['SE'],
  },
  {
    name: 'a French post on a careers page',
    url: 'https://kestrelx.example/careers/',
    given: page('Responsable marketing, Belgique'),
    finds: ['BE'],
  },
  {
    name: 'structured data',
    given: {
      ...page('About the post'),
      document: {
        lang: 'en',
        title: '',
        alternates: [],
        meta: [],
        structured: [
          {
            '@type': 'JobPosting',
            title: 'Affiliate Manager DACH',
            jobLocation: { address: { addressLocality: 'Wien', addressCountry: 'Austria' } },
          },
        ],
      },
    },
    finds: ['AT'],
  },
  {
    name: 'posts outside the Union',
    given: page(
      'Open positions',
      'Country Manager Brazil',
      'Marketing Manager, Dubai',
      'KOL Manager',
      'Remote',
    ),
    finds: [],
  },
  {
    name: 'posts that have to do with no clients',
    given: page('Open positions', 'Rust engineer, Berlin', 'Security auditor, Lisbon'),
    finds: [],
  },
  {
    name: 'a person and not a post',
    given: page(
      'Our new country manager for Spain, who joined in May, speaks of the markets of this year and of the last one, and of what is to come in the next.',
    ),
    finds: [],
  },
  {
    name: 'a firm of another trade',
    given: { text: { blocks: [block('Open positions'), block('Country Manager Germany')] } },
    finds: [],
  },
]);
