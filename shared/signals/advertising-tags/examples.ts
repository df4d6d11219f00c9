import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const trade = block('Buy, sell and trade bitcoin on our crypto exchange', { kind: 'heading' });
const page = (...urls: string[]) => ({
  text: { blocks: [trade] },
  requests: { requests: urls.map((url) => ({ url, kind: 'script' })) },
});

export default examplesOf(signal, [
  {
    name: 'the pixel of Meta',
    given: page('https://www.facebook.com/tr/?id=1234567890&ev=PageView'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'the list of visitors of Google, at a national domain',
    given: page('https://www.google.de/pagead/1p-user-list/123456/?random=1'),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'a tag of Google that is for advertisements',
    given: page('https://www.googletagmanager.com/gtag/js?id=AW-123456789'),
    finds: 'none-named',
  },
  {
    name: 'Floodlight, Taboola, TikTok and Criteo',
    given: page(
      'https://1234.fls.doubleclick.net/activityi;src=1234;type=a;cat=b',
      'https://cdn.taboola.com/libtrc/unip/123456/tfa.js',
      'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=ABCDEFGHIJKLMNOPQRST',
      'https://sslwidget.criteo.com/event?a=1234&v=5',
    ),
    finds: 'none-named',
    strength: 'context',
  },
  {
    name: 'analytics alone',
    given: page(
      'https://www.googletagmanager.com/gtag/js?id=G-ABCDEF1234',
      'https://www.googletagmanager.com/gtm.js?id=GTM-ABCDEF',
      'https://www.google-analytics.com/g/collect?v=2',
      'https://static.hotjar.com/c/hotjar-1.js',
    ),
    finds: [],
  },
  {
    name: 'a button, a font and a picture of the same firms',
    given: page(
      'https://connect.facebook.net/en_US/sdk.js',
      'https://www.google.com/recaptcha/api.js',
      'https://platform.twitter.com/widgets.js',
      'https://fonts.googleapis.com/css2?family=Inter',
    ),
    finds: [],
  },
  {
    name: 'a newspaper',
    given: {
      text: { blocks: [block('Nachrichten aus aller Welt')] },
      requests: {
        requests: [{ url: 'https://www.facebook.com/tr/?id=1234567890', kind: 'img' }],
      },
    },
    finds: [],
  },
  {
    name: 'an address that only contains the name',
    given: page('https://tracker.example/www.facebook.com/tr/?id=1', 'data:text/plain,x'),
    finds: [],
  },
]);
