import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' });
const button = block('Buy Bitcoin now', { kind: 'button', where: 'button' });
const page = (links: [string, string][], ...words: string[]) => ({
  text: { blocks: [trade, ...words.map((each) => block(each)), button] },
  links: {
    links: links.map(([href, text], at) =>
      link(href, text, { where: `main > a:nth-of-type(${at})` }),
    ),
  },
});

export default examplesOf(signal, [
  {
    name: 'a Polish Telegram group after the name of the firm',
    given: page([['https://t.me/kestrelx_pl', 'Telegram']]),
    finds: ['PL'],
    strength: 'strong',
  },
  {
    name: 'an Italian account, the state in one word with the name',
    given: page([['https://x.com/KestrelXItalia', 'X']]),
    finds: ['IT'],
    strength: 'strong',
  },
  {
    name: 'a code after a name that other handles share',
    url: 'https://review.example/',
    given: page([
      ['https://t.me/marmota_official', 'Telegram'],
      ['https://twitter.com/marmota_cz', 'Twitter'],
    ]),
    finds: ['CZ'],
  },
  {
    name: 'a German-speaking community in German words',
    given: page([['https://discord.gg/abc123', 'Discord']], 'Unsere deutschsprachige Community'),
    finds: ['AT', 'DE'],
    strength: 'strong',
  },
  {
    name: 'Portuguese is mostly spoken elsewhere',
    given: page([['https://t.me/kestrelx_pt', 'Telegram']]),
    finds: ['PT'],
    strength: 'indication',
  },
  {
    name: 'a Greek community on a link',
    given: page([['https://t.me/joinkx', 'Ελληνική κοινότητα']]),
    finds: ['CY', 'GR'],
    strength: 'indication',
  },
  {
    name: 'a Lithuanian community, which nobody has read over',
    given: page([['https://t.me/joinkx', 'Lietuvių bendruomenė']]),
    finds: ['LT'],
    strength: 'indication',
  },
  {
    name: 'a group of Facebook for France',
    given: page([['https://www.facebook.com/groups/kestrelx.france', 'Groupe']]),
    finds: ['FR'],
  },
  {
    name: 'handles for the whole world',
    given: page([
      ['https://t.me/kestrelx_official', 'Telegram'],
      ['https://x.com/kestrelx', 'X'],
      ['https://discord.gg/kestrelx', 'Discord'],
    ]),
    finds: [],
  },
  {
    name: 'ordinary words that end like a code',
    given: page([
      ['https://x.com/just_do_it', 'X'],
      ['https://t.me/love_es', 'Telegram'],
      ['https://instagram.com/what_to_be', 'Instagram'],
      ['https://t.me/crypto_at', 'Telegram'],
    ]),
    finds: [],
  },
  {
    name: 'Brazil, Switzerland and Latin America',
    given: page([
      ['https://t.me/kestrelx_pt_br', 'Telegram'],
      ['https://t.me/kestrelx_de_ch', 'Telegram'],
      ['https://t.me/kestrelx_es_latam', 'Telegram'],
      ['https://x.com/KestrelXBrasil', 'X'],
    ]),
    finds: [],
  },
  {
    name: 'a reseller beside the firm',
    given: page([
      ['https://x.com/kestrelx', 'X'],
      ['https://instagram.com/marmota_pl', 'Instagram'],
      ['https://facebook.com/marmota.cz', 'Facebook'],
    ]),
    finds: [],
  },
  {
    name: 'the name of a site as a handle',
    given: page([['https://instagram.com/kestrelx.it/', 'Instagram']]),
    finds: [],
  },
  {
    name: 'share buttons',
    given: page([
      ['https://t.me/share/url?url=https://kestrelx.example/de', 'Teilen'],
      ['https://twitter.com/intent/tweet?text=kestrelx_de', 'Tweet'],
      ['https://www.facebook.com/sharer.php?u=kestrelx_de', 'Facebook'],
    ]),
    finds: [],
  },
  {
    name: 'a language menu and a community that is not named',
    given: page(
      [
        ['https://kestrelx.example/de', 'Deutsch'],
        ['https://t.me/kestrelx', 'Telegram'],
      ],
      'Join our community',
    ),
    finds: [],
  },
  {
    name: 'a newspaper of a member state',
    given: {
      text: { blocks: [block('Zprávy z domova a ze světa')] },
      links: { links: [link('https://www.facebook.com/zpravy_cz', 'Facebook')] },
    },
    finds: [],
  },
  {
    name: 'a channel that bears the name of a state, looked at in its own place',
    url: 'https://t.me/s/kestrelx_italia',
    given: {
      ...page([]),
      document: { lang: 'en', title: 'KestrelX Italia', alternates: [], meta: [], structured: [] },
    },
    finds: ['IT'],
    strength: 'indication',
  },
]);
