import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' });
const page = (...hrefs: string[]) => ({
  text: { blocks: [trade] },
  links: { links: hrefs.map((href) => link(href, 'App')) },
});
const play = 'https://play.google.com/store/apps/details?id=';

export default examplesOf(signal, [
  {
    name: 'the German storefront of Apple',
    given: page('https://apps.apple.com/de/app/kestrelx-buy-bitcoin/id123456789'),
    finds: ['DE'],
    strength: 'strong',
  },
  {
    name: 'Google Play shown for Poland',
    given: page(`${play}com.kestrelx.trade&hl=pl&gl=PL`),
    finds: ['PL'],
    strength: 'strong',
  },
  {
    name: 'Google Play with the region in its language',
    given: page(`${play}example.kestrelx&hl=fr_FR`),
    finds: ['FR'],
  },
  {
    name: 'Google Play in Hungarian',
    given: page(`${play}com.kestrelx.trade&hl=hu`),
    finds: ['HU'],
    strength: 'indication',
  },
  {
    name: 'the old address of a storefront, without the name of the app',
    given: page('https://itunes.apple.com/it/app/id123456789?mt=8'),
    finds: ['IT'],
    strength: 'strong',
  },
  {
    name: 'the listing itself',
    url: 'https://apps.apple.com/nl/app/kestrelx/id123456789',
    given: page(),
    finds: ['NL'],
    strength: 'strong',
  },
  {
    name: 'an app for the whole world',
    given: page('https://apps.apple.com/app/kestrelx/id123456789', `${play}com.kestrelx.trade`),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a banner for telephones',
    given: {
      text: { blocks: [trade, block('Download the app', { kind: 'button', where: 'button' })] },
      document: {
        lang: 'en',
        title: '',
        alternates: [],
        structured: [],
        meta: [{ name: 'apple-itunes-app', content: 'app-id=123456789' }],
      },
    },
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'storefronts outside the Union',
    given: page(
      'https://apps.apple.com/us/app/kestrelx/id123456789',
      'https://apps.apple.com/gb/app/kestrelx/id123456789',
      `${play}com.kestrelx.trade&gl=BR&hl=pt_BR`,
    ),
    finds: [],
  },
  {
    name: 'an app of somebody else',
    given: page(
      'https://apps.apple.com/de/app/code-generator/id388497605',
      `${play}org.authenticator.app&gl=DE`,
    ),
    finds: [],
  },
  {
    name: 'a wallet that is software only',
    given: {
      text: { blocks: [block('Store and send your bitcoin: a self-custody wallet')] },
      links: { links: [link('https://apps.apple.com/at/app/kestrelx-wallet/id1', 'App')] },
    },
    finds: [],
  },
  {
    name: 'the app of a newspaper',
    given: {
      text: { blocks: [block('Nachrichten aus aller Welt')] },
      links: { links: [link('https://apps.apple.com/de/app/kestrelx-news/id1', 'App')] },
    },
    finds: [],
  },
  {
    name: 'a page of the store that lists no app',
    given: page('https://apps.apple.com/de/charts/iphone', 'https://play.google.com/store?gl=DE'),
    finds: [],
  },
]);
