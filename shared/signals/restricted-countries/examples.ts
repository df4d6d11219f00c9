import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const heading = (words: string) => block(words, { kind: 'heading', where: 'h2' });
const items = (...words: string[]) =>
  words.map((each, at) => block(each, { kind: 'item', where: `li:nth-of-type(${at + 1})` }));
const exchange = block('KestrelX lets you buy Bitcoin and trade crypto.', { where: 'p.first' });
const text = (...blocks: ReturnType<typeof block>[]) => ({
  text: { blocks: [exchange, ...blocks] },
});

export default examplesOf(signal, [
  {
    name: 'a service that leaves member states out',
    given: text(
      block('Our services are not available to residents of France, Germany or the United States.'),
    ),
    finds: ['DE', 'FR'],
    strength: 'context',
  },
  {
    name: 'a list under a heading',
    given: text(
      heading('Restricted countries'),
      block('We cannot open accounts for residents of these places:'),
      ...items('Iran', 'North Korea', 'Netherlands', 'Cuba'),
      block(
        'Questions? Write to us from wherever you are, be it Spain or Peru, at any time of day.',
      ),
    ),
    finds: ['NL'],
  },
  {
    name: 'the Union as such, in Spanish',
    given: text(
      block('Los servicios no están disponibles para residentes de la Unión Europea ni de Canadá.'),
    ),
    finds: 'none-named',
  },
  {
    name: 'a campaign that leaves out others only',
    given: text(
      heading('Welcome bonus: terms'),
      block('Users from Canada, Singapore and Japan may not participate in this campaign.'),
    ),
    finds: 'none-named',
  },
  {
    name: 'a product, in German',
    given: text(block('Staking ist nicht verfügbar für Personen in Österreich und Belgien.')),
    finds: ['AT', 'BE'],
  },
  {
    name: 'a campaign, in Polish',
    given: text(
      block(
        'W promocji nie mogą brać udziału mieszkańcy Niemiec, Francji oraz Stanów Zjednoczonych.',
      ),
    ),
    finds: ['DE', 'FR'],
  },
  {
    name: 'news of sanctions',
    given: {
      document: {
        lang: 'en',
        title: 'Crypto and sanctions',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...text(block('The exchange said that it does not serve clients in Russia and Germany.')),
    },
    finds: [],
  },
  {
    name: 'deliveries of a shop that takes Bitcoin',
    given: text(
      block('Our hardware wallet is not available in Norway and Iceland: we do not ship there.'),
    ),
    finds: [],
  },
  {
    name: 'a shop of another trade',
    given: {
      text: { blocks: [block('Our vouchers are not available to residents of France.')] },
    },
    finds: [],
  },
  {
    name: 'words of exclusion that name no state',
    given: text(block('Some of our services are not available in restricted jurisdictions.')),
    finds: [],
  },
  {
    name: 'states that are not those left out',
    given: text(
      block('We have offices in Paris and in Berlin, Germany. Restricted countries have a page.'),
    ),
    finds: [],
  },
]);
