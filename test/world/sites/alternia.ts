import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Site } from '../site.ts';
import { plainHouse } from './plain-house.ts';

const tags = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

/** T18: alternates for every official language, and the same English text behind all of them. */
export const alternia: Site = {
  hosts: ['alternia.example'],
  firms: [
    {
      name: 'Alternia',
      home: 'SG',
      scenario: 'T18',
      domains: ['alternia.example'],
      stops: [{ host: 'alternia.example', path: '/en' }],
      expected: {
        verdicts: ['some', 'none'],
        perimeter: 'third-country',
        signals: ['member-state-alternates', 'crypto-service-offer'],
        not: ['union-language'],
        memberStates: [],
        refused: [],
      },
    },
  ],
  answer({ path, link }) {
    if (path !== '/' && !tags.includes(path.slice(1))) return undefined;
    const head = tags
      .map(
        (tag) =>
          `<link rel="alternate" hreflang="${tag}" href="${link('alternia.example', `/${tag}`)}">`,
      )
      .join('');
    const house: House = {
      ...plainHouse,
      brand: 'Alternia',
      nav: [['Home', '/en']],
      action: ['Sign up', '/en'],
      footer: { about: '<b>Alternia</b>', columns: [], legal: 'Alternia Pte. Ltd., Singapore.' },
    };
    const body =
      blocks.hero({
        title: 'One wallet, every chain.',
        lead: 'Swap and store four hundred tokens with a single account.',
        actions: [['Sign up', '/en']],
      }) +
      blocks.section(
        'Store, swap, send',
        '',
        blocks.cards([
          {
            icon: 'wallet',
            title: 'Store',
            text: 'Keep every token in one place, sorted the way you think.',
          },
          { icon: 'bolt', title: 'Swap', text: 'Exchange any token for any other in one step.' },
          { icon: 'globe', title: 'Send', text: 'Pay a friend by name instead of by address.' },
        ]),
      );
    return { body: page(house, { title: 'Alternia | One wallet, every chain', head, body }) };
  },
};
