import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const blog = 'https://munten-blog.example/beste-beurs';
const referral = 'https://www.bybit.com/invite?ref=ABCD12';

/** A page of words, and one link on it. */
function page(words: string[], href = ''): Partial<Parts> {
  return {
    text: {
      blocks: words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
    },
    links: { links: href === '' ? [] : [link(href, 'Exchange')] },
  };
}

export default examplesOf(signal, [
  {
    name: 'a German hashtag beside the name of an exchange',
    url: blog,
    given: page(['Ich handle meine Coins bei Bybit #werbung', 'Bitcoin kaufen geht dort schnell.']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a hashtag in a post of its own below the exchange',
    url: blog,
    given: page(['My favourite place to trade is KuCoin right now', '#ad #crypto']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Polish disclosure that names the exchange',
    url: blog,
    given: page(['Współpraca reklamowa z giełdą Bitget']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a label before the text',
    url: blog,
    given: page(['Anzeige: Bei MEXC gibt es jetzt Bitcoin ohne Gebühren']),
    finds: 'none-named',
  },
  {
    name: 'a French code of an exchange',
    url: blog,
    given: page(['Inscrivez-vous sur Binance avec mon code KESTREL20']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'words on links that pay, beside a link that refers',
    url: blog,
    given: page(['Dit artikel bevat affiliate links.', 'Bitcoin kopen kan hier.'], referral),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'an Icelandic disclosure that nobody has reviewed',
    url: blog,
    given: page(['Greitt samstarf við Kraken og Binance']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'an Estonian hashtag that nobody has reviewed',
    url: blog,
    given: page(['Mina ostan bitcoini KuCoinis ja Bybitis, KuCoin on kiire #koostöö']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the label above a banner of a newspaper',
    url: 'https://paper.example/wirtschaft',
    given: page([
      'Anzeige',
      'Die Kurse an der Börse steigen.',
      'Sponsored content',
      'Bitcoin fällt',
    ]),
    finds: [],
  },
  {
    name: 'advertising in a consent banner',
    url: 'https://paper.example/',
    given: page(['Werbung: Wir und unsere Partner speichern Cookies', 'Bitcoin steigt']),
    finds: [],
  },
  {
    name: 'a hashtag that only begins alike',
    url: blog,
    given: page([
      'Trading on KuCoin was an #adventure #address #ad_hoc',
      'https://paper.example/kucoin#ad',
    ]),
    finds: [],
  },
  {
    name: 'a shoe shop and its influencer',
    url: 'https://shoes.example/',
    given: page(['New shoes #ad #werbung', 'Use my code SHOES20 for 20 % off']),
    finds: [],
  },
  {
    name: 'affiliate links to books',
    url: 'https://books.example/',
    given: page(['This post contains affiliate links to books.', 'A novel about Bitcoin']),
    finds: [],
  },
  {
    name: 'an exchange that asks for a code when signing up',
    url: 'https://kestrelx.example/register',
    given: page(['Referral code (optional)', 'Buy and sell Bitcoin']),
    finds: [],
  },
  {
    name: 'news of a fined influencer',
    url: 'https://paper.example/news/1',
    given: {
      document: {
        lang: 'en',
        title: 'Influencer fined',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...page(['The post for Binance bore no #ad and no paid partnership label.']),
    },
    finds: [],
  },
  {
    name: 'a warning of fake posts',
    url: blog,
    given: page(['Scam alert: fake #ad posts promise Bitcoin from Binance']),
    finds: [],
  },
  {
    name: 'a paid piece, labelled over its heading',
    url: 'https://vestnik.example/svobodno-vreme',
    given: {
      text: {
        blocks: [
          block('Платена публикация'),
          block('Как младите инвестират в криптовалути', { kind: 'heading', where: 'h1' }),
          block('Платформата е на български.'),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the same label over another matter',
    url: 'https://vestnik.example/svobodno-vreme',
    given: {
      text: {
        blocks: [
          block('Платена публикация'),
          block('Пет идеи за уикенда', { kind: 'heading', where: 'h1' }),
          block('Едната е да се чете за биткойн.'),
        ],
      },
    },
    finds: [],
  },
]);
