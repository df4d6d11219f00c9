import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const register = 'https://kestrelx.example/register';

/** A page with a heading, further words and a button that signs up. */
function page(heading: string, words: string[], button = 'Sign up'): Partial<Parts> {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
        block(button, { kind: 'button', where: 'main > a' }),
      ],
    },
    links: { links: [link(register, button, { where: 'main > a' })] },
  };
}

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'a welcome bonus of an exchange',
    given: page(exchange, ['New here? Your welcome bonus of 50 USDT is waiting.']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a German bonus for new clients',
    given: page('Kryptowährungen kaufen und verkaufen', [
      'Nur diese Woche: Willkommensbonus für neue Konten.',
    ]),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Polish bonus with its endings',
    given: page('Kupuj i sprzedawaj bitcoin', ['Odbierz bonus powitalny i handluj bez prowizji.']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Greek bonus',
    given: page('Αγοράστε και πουλήστε bitcoin', ['Μπόνους καλωσορίσματος 30 USDT']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a Lithuanian bonus in words that nobody has reviewed',
    given: page('Pirkite ir parduokite bitkoinus', ['Registracijos premija laukia jūsų.']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'an amount of a reward on a page of an exchange',
    given: page(exchange, ['Get up to $30,000 in rewards']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a Polish button that opens an account for a sum in crypto',
    given: page(
      'Oglądaj lekcje i odbieraj nagrody',
      ['Musisz mieć zweryfikowane konto.'],
      'Załóż konto i odbierz 5 USDT',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a Polish sum for a purchase of crypto',
    given: page('Kupuj i sprzedawaj bitcoin', ['Bonus 100 zł w bitcoinie za pierwszy zakup']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'an airdrop campaign for traders',
    given: page('Trade crypto around the clock', ['Airdrop campaign: share 100,000 USDT']),
    finds: 'none-named',
  },
  {
    name: 'the bonus of a bookmaker',
    given: page('Sports betting with the best odds', ['Welcome bonus of 100 € for your first bet']),
    finds: [],
  },
  {
    name: 'a casino that takes bitcoin',
    given: page('Bitcoin casino', ['Deposit bonus of 1 BTC and 50 free spins', 'Buy crypto here']),
    finds: [],
  },
  {
    name: 'the bonus of a bank',
    given: page('A current account without fees', [
      'Welcome bonus of 75 € when your salary comes.',
    ]),
    finds: [],
  },
  {
    name: 'the bonus of a bank that also sells a bitcoin ETF',
    given: page('Willkommensbonus für Ihr Depot', ['Bitcoin ETF, Aktien und Anleihen']),
    finds: [],
  },
  {
    name: 'cashback of a shop',
    given: page('Shoes for every season', ['10 % cashback on your first order']),
    finds: [],
  },
  {
    name: 'news of a bonus',
    given: {
      document: {
        lang: 'en',
        title: 'KestrelX raises its bonus',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...page('KestrelX raises its bonus', [
        'The crypto exchange now pays a welcome bonus of 50 USDT to whoever buys Bitcoin.',
      ]),
    },
    finds: [],
  },
  {
    name: 'a warning of bonus scams',
    given: page('Beware of crypto scams', [
      'They promise a welcome bonus in Bitcoin.',
      'Never buy Bitcoin there.',
    ]),
    finds: [],
  },
  {
    name: 'an exchange that says it has none',
    given: page(exchange, ['We pay no bonus and no welcome bonus.']),
    finds: [],
  },
  {
    name: 'a bonus for employees beside bitcoin',
    given: page('Careers', ['A yearly bonus and 30 days of leave. We like Bitcoin.']),
    finds: [],
  },
  {
    name: 'a newsletter that asks to deposit, sent from elsewhere',
    url: 'https://mail.example/view/22',
    given: {
      text: {
        blocks: [
          block('Ciao Giulia, il tuo regalo ti aspetta', { kind: 'heading' }),
          block('Deposita 100 € entro domenica e raddoppiamo il tuo acquisto di Bitcoin.'),
        ],
      },
      document: { lang: 'it', title: '', alternates: [], meta: [], structured: [] },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'one line of an advertisement',
    url: 'https://portal.example/ads/9',
    given: {
      text: { blocks: [block('Załóż konto i odbierz 100 zł w bitcoinach.')] },
      document: { lang: 'pl-PL', title: '', alternates: [], meta: [], structured: [] },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a report of what clients got',
    url: 'https://zeitung.example/a',
    given: {
      text: { blocks: [block('Die Firma eröffnet eine Filiale und bekam 100 € in Bitcoin.')] },
      document: { lang: 'de', title: '', alternates: [], meta: [], structured: [] },
    },
    finds: [],
  },
]);
