import { blocks } from '../blocks.ts';
import { page } from '../page.ts';
import type { Reply, Site } from '../site.ts';
import { inUnion } from '../union.ts';
import { kestrelxHouse, kestrelxPages } from './kestrelx-pages.ts';

const closed = {
  about: '<b>KestrelX</b>',
  columns: [],
  legal: 'KestrelX Markets Ltd, Victoria, Seychelles.',
};

const refusal: Reply = {
  status: 451,
  body: page(
    { ...kestrelxHouse, nav: [['Home', '/']], action: undefined, footer: closed },
    {
      title: 'Not available in your country | KestrelX',
      body: blocks.prose(
        '<h1>Not available where you are</h1><p>You are connecting from a country in which KestrelX does not offer its services. The site and the app stay closed to visitors from the European Economic Area.</p><p>Error 451</p>',
      ),
    },
  ),
};

/** T1: a Seychelles exchange that really keeps visitors from the Union out. */
export const kestrelx: Site = {
  hosts: ['kestrelx.example'],
  firms: [
    {
      name: 'KestrelX',
      home: 'SC',
      scenario: 'T1',
      domains: ['kestrelx.example'],
      stops: [{ host: 'kestrelx.example', path: '/' }],
      expected: {
        verdicts: ['none'],
        perimeter: 'third-country',
        signals: [],
        not: [
          'union-language',
          'national-currency',
          'local-payment-methods',
          'union-contact-details',
        ],
        memberStates: [],
        refused: ['DE', 'FR', 'ES', 'PL'],
      },
    },
  ],
  robots: 'User-agent: *\nDisallow: /account/\nSitemap: /sitemap.xml\n',
  answer({ path, country }) {
    if (inUnion(country)) return refusal;
    const body = kestrelxPages[path];
    return body ? { body } : undefined;
  },
};
