import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

/** A page with a button to buy, further words, and one link in its footer. */
function page(heading: string, words: string[], href = '', label = ''): Partial<Parts> {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
        block('Buy Bitcoin', { kind: 'button', where: 'main > button' }),
      ],
    },
    links: { links: href === '' ? [] : [link(href, label, { region: 'footer' })] },
  };
}

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'a newsletter of an exchange',
    given: page(exchange, ['Subscribe to our newsletter and never miss an offer']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'push notifications, in German',
    given: page('Bitcoin kaufen und verkaufen', ['Jetzt Push-Benachrichtigungen aktivieren']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a channel, in Italian',
    given: page('Compra e vendi bitcoin', ['Unisciti al nostro canale su Telegram']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a chat, in Greek',
    given: page('Αγοράστε και πουλήστε bitcoin', ['Στείλτε μας μήνυμα στο WhatsApp']),
    finds: 'none-named',
  },
  {
    name: 'a link to a channel without words',
    given: page(exchange, [], 'https://t.me/kestrelx_official'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a chat in which clients are helped',
    given: page(exchange, [], 'https://t.me/kestrelx_help', 'Support on Telegram'),
    finds: [],
  },
  {
    name: 'a community that teaches and sells nothing',
    url: 'https://chain-community.example/',
    given: {
      text: {
        blocks: [
          block('How people buy and sell Bitcoin', { kind: 'heading', where: 'main > h1' }),
          block('Join us.', { where: 'main > p' }),
        ],
      },
      links: { links: [link('https://discord.gg/chain', 'Discord', { region: 'footer' })] },
    },
    finds: [],
  },
  {
    name: 'a page that is shared with a friend',
    given: page(exchange, [], 'https://t.me/share/url?url=https%3A%2F%2Fkestrelx.example'),
    finds: [],
  },
  {
    name: 'a page that is sent by WhatsApp',
    given: page(exchange, [], 'https://wa.me/?text=kestrelx.example'),
    finds: [],
  },
  {
    name: 'the newsletter of a newspaper',
    given: {
      text: { blocks: [block('Bitcoin rose today.'), block('Subscribe to our newsletter')] },
    },
    finds: [],
  },
  {
    name: 'a privacy notice',
    given: page(exchange, [
      'Where you have subscribed to our newsletter we process your address on the basis of your consent, which you may withdraw at any time by means of the link at the end of each message.',
    ]),
    finds: [],
  },
  {
    name: 'news about an exchange and its channel',
    given: {
      document: {
        lang: 'en',
        title: 'KestrelX opens a channel',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...page('KestrelX opens a channel to buy and sell Bitcoin', ['Join our channel, it says']),
    },
    finds: [],
  },
]);
