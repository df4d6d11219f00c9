import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const text = (...words: string[]) => ({ text: { blocks: words.map((each) => block(each)) } });

export default examplesOf(signal, [
  {
    name: 'a deposit in zloty',
    given: text('Wpłać od 50 PLN i zacznij.'),
    finds: ['PL'],
    strength: 'indication',
  },
  { name: 'a price in Swedish kronor', given: text('Köp bitcoin från 100 SEK'), finds: ['SE'] },
  { name: 'forint', given: text('Minimum deposit: 5 000 HUF'), finds: ['HU'] },
  {
    name: 'the euro names no state',
    given: text('Fees from €0.99'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a table of the currencies of the world',
    given: text('Pay with 1 USD, 1 GBP, 1 PLN, 1 JPY, 1 AUD, 1 CAD, 1 BRL or 1 TRY'),
    finds: ['PL'],
    strength: 'context',
  },
  { name: 'dollars and pounds', given: text('Only $5 a month, or £4'), finds: [] },
  {
    name: 'francs are Swiss before they are of Liechtenstein',
    given: text('Ab CHF 50 pro Kauf'),
    finds: [],
  },
  { name: 'Brazilian reais', given: text('Deposite a partir de R$ 20'), finds: [] },
  {
    name: 'letters that are no currency',
    given: text('SEK-tion 5 of the PLNG guide, HUF!'),
    finds: [],
  },
]);
