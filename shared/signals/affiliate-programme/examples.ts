import { block, link, page } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const exchange = 'Buy and sell Bitcoin on our crypto exchange';

export default examplesOf(signal, [
  {
    name: 'an affiliate programme with its commission',
    given: page(exchange, ['Join our affiliate program and earn up to 50 % commission.']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a German affiliate programme',
    given: page('Bitcoin kaufen und verkaufen', [
      'Unser Affiliate-Programm: Provision für jeden geworbenen Kunden.',
    ]),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'friends for a reward, in Spanish',
    given: page('Compra y vende bitcoin', ['Invita a tus amigos', 'Gana 20 USDT por cada uno.']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Polish partner programme with its commission',
    given: page('Kupuj i sprzedawaj bitcoin', ['Program partnerski: prowizja 40 %']),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Latvian programme in words that nobody has reviewed',
    given: page('Pērciet un pārdodiet bitkoinus', ['Iesaki draugam un saņem bonusu.']),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the link in the footer of an exchange',
    given: {
      text: {
        blocks: [
          block(exchange, { kind: 'heading', where: 'main > h1' }),
          block('Affiliate program', { kind: 'link', region: 'footer', where: 'footer > a' }),
        ],
      },
      links: {
        links: [
          link('https://kestrelx.example/affiliates', 'Affiliate program', {
            region: 'footer',
            where: 'footer > a',
          }),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: "a shoe shop's affiliate programme",
    given: page('Shoes for every season', ['Join our affiliate program and earn commission.']),
    finds: [],
  },
  {
    name: 'an affiliate plugin that pays in bitcoin',
    given: page('Affiliate plugin for your shop', [
      'Buy the plugin with Bitcoin.',
      'WordPress affiliate program in five minutes: pay commission in Bitcoin.',
    ]),
    finds: [],
  },
  {
    name: 'affiliates in the sense of company law',
    given: page(exchange, ['The Company, its affiliates and licensors accept no liability.']),
    finds: [],
  },
  {
    name: 'a partner without a reward',
    given: page(exchange, ['Become a partner: banks build on our custody.']),
    finds: [],
  },
  {
    name: 'the diplomatic service',
    given: page('The ambassador visits the stock exchange', [
      'The ambassador of Poland spoke about trade.',
    ]),
    finds: [],
  },
  {
    name: 'news of a programme',
    given: {
      document: {
        lang: 'en',
        title: 'KestrelX pays influencers',
        alternates: [],
        meta: [],
        structured: [{ '@type': 'NewsArticle' }],
      },
      ...page('KestrelX pays influencers', [
        'Its affiliate program pays a commission to whoever brings people to buy Bitcoin.',
      ]),
    },
    finds: [],
  },
  {
    name: 'a share of the trading fees, on the page of the programme, whatever its partners are called',
    given: {
      document: {
        lang: 'de',
        title: 'Affiliate-Programm | KestrelX',
        alternates: [],
        meta: [],
        structured: [],
      },
      text: {
        blocks: [
          block('Werde KestrelX-Partner', { kind: 'heading', where: 'main > h1' }),
          block('Verdiene bis zu 60 % Provision auf die Handelsgebühren deiner Community.'),
          block('Wir suchen Krypto-Blogger.'),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'an Estonian invitation whose reward is in bitcoin',
    given: {
      document: { lang: 'et', title: 'Kutsu sõber', alternates: [], meta: [], structured: [] },
      text: {
        blocks: [
          block('Kutsu sõber ja saage mõlemad 10 € bitcoini', { kind: 'heading', where: 'h1' }),
          block('Jaga oma linki. Boonus laekub sõbra esimese ostu järel.', { where: 'p' }),
        ],
      },
    },
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'the affiliate programme of a shop that takes Bitcoin',
    given: {
      document: {
        lang: 'en',
        title: 'Affiliate programme',
        alternates: [],
        meta: [],
        structured: [],
      },
      text: {
        blocks: [block('Earn 10 % commission on every pair of shoes. We also take Bitcoin.')],
      },
    },
    finds: [],
  },
]);
