import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const blog = 'https://munten-blog.example/beste-beurs';

/** `page` with one link on it. */
function withLink(name: string, href: string, finds: [] | 'none-named', text = 'Naar de beurs') {
  return { name, url: blog, given: { links: { links: [link(href, text)] } }, finds };
}

/** A page about exchanges with one link to a firm that no table holds. */
function aboutExchanges(href: string, text: string, heading = 'Beste cryptobeurzen') {
  return {
    document: { lang: 'nl', title: heading, alternates: [], meta: [], structured: [] },
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'h1' }),
        block('Wij kochten bij elke beurs voor honderd euro bitcoin.'),
        block(text, { kind: 'link', where: 'a' }),
      ],
    },
    links: { links: [link(href, text, { where: 'a' })] },
  };
}

export default examplesOf(signal, [
  {
    name: 'a firm that no table holds, where an account is opened with a code',
    url: blog,
    given: aboutExchanges('https://kestrelx.example/nl/register?rc=MUNTEN', 'Naar KestrelX'),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a detour to a firm that no table holds goes less far',
    url: blog,
    given: aboutExchanges('https://munten-blog.example/go/kestrelx', 'Koop bij KestrelX'),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a channel of a community on such a page',
    url: blog,
    given: aboutExchanges('https://discord.gg/invite/munten', 'Koop mee op Discord'),
    finds: [],
  },
  {
    name: 'an address that only says where the visitor came from',
    url: blog,
    given: aboutExchanges('https://kestrelx.example/about?ref=munten-blog.example', 'KestrelX'),
    finds: [],
  },
  {
    name: 'the same code on a page about bicycles',
    url: blog,
    given: {
      ...aboutExchanges('https://kestrelx.example/register?ref=FIETS', 'Meld je aan', 'Fietsen'),
      text: { blocks: [block('Fietsen', { kind: 'heading', where: 'h1' })] },
    },
    finds: [],
  },
  withLink(
    'a code in the parameter of an exchange',
    'https://www.bybit.com/invite?ref=ABCD12',
    'none-named',
  ),
  withLink(
    'a code in the path, after a language',
    'https://www.okx.com/de/join/MUNTEN',
    'none-named',
  ),
  withLink('a partner host', 'https://partner.bitget.com/bg/A1B2C3', 'none-named'),
  withLink(
    'a code in the fragment',
    'https://www.cointiger.top/#/register?refCode=AbCdEf',
    'none-named',
  ),
  withLink(
    'an exchange behind an affiliate network',
    'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fwww.kucoin.com%2F',
    'none-named',
  ),
  {
    name: 'a code in the footer of every page goes less far',
    url: blog,
    given: {
      links: {
        links: [
          link('https://www.mexc.com/register?inviteCode=mexc-1', 'MEXC', { region: 'footer' }),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: "an exchange behind a detour of the page's own site",
    url: blog,
    given: { links: { links: [link('https://munten-blog.example/go/bybit', 'Open rekening')] } },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a link that the page itself marks as sponsored',
    url: blog,
    given: {
      links: { links: [link('https://www.okx.com/', 'OKX', { rel: 'nofollow sponsored' })] },
    },
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a code in a piece of news goes less far',
    url: 'https://zeitung.example/nachrichten/kurse',
    given: { links: { links: [link('https://www.bybit.com/invite?ref=ABCD12', 'Bybit')] } },
    finds: 'none-named',
    strength: 'indication',
  },
  withLink(
    'an advertiser in the sub-domain that a network gave it',
    'https://nexo.sjv.io/c/12/34/56',
    'none-named',
  ),
  withLink(
    'a destination in the path of a network',
    'https://prf.hn/click/camref:1100l/destination:https%3A%2F%2Fwww.bitget.com%2F',
    'none-named',
  ),
  withLink('a broker with a code', 'https://clicks.pipaffiliates.com/c?m=1&c=2&l=nl', []),
  withLink('a maker of hardware wallets', 'https://shop.trezor.io/?offer_id=1&aff_id=2', []),
  withLink('an ordinary ref parameter elsewhere', 'https://github.com/kestrel?ref=readme', []),
  withLink(
    'a shop that pays for its own books',
    'https://www.amazon.it/s?k=trading&tag=munten-21',
    [],
  ),
  withLink('an exchange named without a code', 'https://www.binance.com/en/markets', []),
  withLink('an article of the exchange', 'https://www.kucoin.com/learn/what-is-bitcoin', []),
  withLink('a host that only ends alike', 'https://notbybit.com/invite?ref=ABCD12', []),
  withLink(
    'a network that leads to a shoe shop',
    'https://www.awin1.com/cread.php?awinmid=1&ued=https%3A%2F%2Fshoes.example%2F',
    [],
  ),
  {
    name: "the exchange's own page links to itself with a code",
    url: 'https://www.bybit.com/en/refer',
    given: { links: { links: [link('https://www.bybit.com/invite?ref=DEMO12', 'Your link')] } },
    finds: [],
  },
  {
    name: "exchanges compared, the way to each marked as paid for, on the page's own site",
    url: blog,
    given: {
      ...aboutExchanges(
        'https://munten-blog.example/besok/kraken',
        'Till Kraken',
        'Bästa kryptobörserna',
      ),
      links: {
        links: [
          link('https://munten-blog.example/besok/kraken', 'Till Kraken', {
            rel: 'nofollow sponsored',
          }),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the same without the mark',
    url: blog,
    given: aboutExchanges(
      'https://munten-blog.example/besok/kraken',
      'Till Kraken',
      'Bästa kryptobörserna',
    ),
    finds: [],
  },
]);
