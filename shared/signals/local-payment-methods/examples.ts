import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const text = (...words: string[]) => ({ text: { blocks: words.map((each) => block(each)) } });
const logo = (alt: string) => ({
  images: {
    images: [
      {
        src: 'https://kestrelx.example/pay.svg',
        alt,
        width: 60,
        height: 40,
        region: 'footer' as const,
        where: 'img',
      },
    ],
  },
});

export default examplesOf(signal, [
  {
    name: 'a Dutch method named in the footer',
    given: text('Betaal met iDEAL'),
    finds: ['NL'],
    strength: 'strong',
  },
  {
    name: 'a Polish method and its neighbour',
    given: text('Wpłać przez BLIK lub Przelewy24'),
    finds: ['PL'],
  },
  { name: 'a declined Polish method', given: text('Zapłać BLIKIEM'), finds: ['PL'] },
  { name: 'a declined Croatian method', given: text('Uplati KEKS Payem'), finds: ['HR'] },
  { name: 'a logo', given: logo('Bancontact'), finds: ['BE'] },
  {
    name: 'a Swedish method where paying is spoken of',
    given: text('Sätt in pengar med Swish'),
    finds: ['SE'],
  },
  { name: 'Norway, which is in the EEA', given: text('Betal med Vipps'), finds: ['NO'] },
  {
    name: 'an option of a deposit form',
    given: {
      forms: {
        forms: [
          {
            action: '',
            where: 'form',
            fields: [
              {
                name: 'method',
                type: 'select',
                label: 'Method',
                required: false,
                where: 'select',
                options: [{ value: 'b', label: 'Bizum' }],
              },
            ],
          },
        ],
      },
    },
    finds: ['ES'],
  },
  {
    name: 'euro payments name no state',
    given: text('Deposit euros by SEPA bank transfer'),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a bank of three states, and nothing that tells which',
    given: text('Deposit from your bank account: Luminor'),
    finds: ['EE', 'LT', 'LV'],
    strength: 'indication',
  },
  {
    name: 'the same bank beside a telephone number of one of them',
    given: text('Deposit from your bank account: Luminor', 'Call us on +371 6712 3456'),
    finds: ['LV'],
    strength: 'strong',
  },
  {
    name: 'the adjective',
    given: text('An ideal wallet for you, the ideal way to pay'),
    finds: [],
  },
  {
    name: 'a verb that begins a sentence',
    given: text('Swish through your portfolio with one finger and never look back'),
    finds: [],
  },
  {
    name: 'earnings per share',
    given: text('The company reported eps of 2.10 for the quarter, above expectations'),
    finds: [],
  },
  {
    name: 'a Polish glance in lower case',
    given: text('Zapłać, a potem blik i gotowe'),
    finds: [],
  },
  {
    name: 'Brazil, Mexico, India, Switzerland',
    given: text('Deposite com Pix, OXXO, SPEI, UPI or TWINT'),
    finds: [],
  },
  {
    name: 'cards and wallets of the whole world',
    given: text('Pay with Visa, Mastercard, Apple Pay or PayPal'),
    finds: [],
  },
  {
    name: 'a method whose name is written as no word is',
    given: text('Koop en verkoop crypto met iDEAL, snel en eenvoudig.'),
    finds: ['NL'],
  },
  {
    name: 'the word that is written like its name but for a letter',
    given: text('Dat is het ideal, snel en eenvoudig.'),
    finds: [],
  },
]);
