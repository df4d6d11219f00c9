import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

/** A page with a heading and further words. */
function page(heading: string, words: string[]): Partial<Parts> {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
      ],
    },
  };
}

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
]);
