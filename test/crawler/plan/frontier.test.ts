import { expect, test } from 'vitest';
import { openFrontier } from '../../../crawler/plan/frontier.ts';
import { linkTopics } from '../../../crawler/plan/link-topics.ts';
import { addressKey, pageAddress } from '../../../crawler/plan/page-address.ts';
import { link } from '../../../shared/observation/sample.ts';

const home = 'https://kestrelx.example';

function order(links: [string, string][], preferred: string[] = []): string[] {
  const frontier = openFrontier({ sites: ['kestrelx.example'], known: [`${home}/`], preferred });
  frontier.add(links.map(([href, text]) => link(href, text)));
  const urls: string[] = [];
  for (let url = frontier.next(); url; url = frontier.next()) urls.push(url.replace(home, ''));
  return urls;
}

test('pages that most likely carry solicitation come first', () => {
  const urls = order([
    [`${home}/blog/how-we-hash`, 'How we hash'],
    [`${home}/about`, 'About'],
    [`${home}/promotions`, 'Promotions'],
    [`${home}/terms`, 'Terms'],
    [`${home}/affiliate`, 'Affiliates'],
    [`${home}/restricted-countries`, 'Where we serve'],
  ]);
  expect(urls).toEqual([
    '/promotions',
    '/affiliate',
    '/restricted-countries',
    '/terms',
    '/about',
    '/blog/how-we-hash',
  ]);
});

test.each([
  ['Partnerprogramm', 'affiliation'],
  ['Zaproś znajomych', 'affiliation'],
  ['Conditions d’utilisation', 'terms'],
  ['Промоции', 'promotion'],
  ['ΠΡΟΣΦΟΡΈΣ', 'promotion'],
  ['Omejene države', 'restricted-countries'],
  ['Patrocínios', 'partnership'],
  ['Impressum', 'legal'],
  ['Renginiai', 'event'],
])('%s speaks of %s, in its own language', (words, topic) => {
  expect(linkTopics('/x', words)).toContain(topic);
});

test('a part of a word is not the word', () => {
  expect(linkTopics('/happening', 'Description of applied premises')).toEqual(new Set());
});

test('twenty country pages do not crowd out the promotions', () => {
  const countries = 'de fr es pl it nl pt ro sv fi da cs'.split(' ');
  const urls = order([
    ...countries.map((code): [string, string] => [`${home}/${code}`, code]),
    [`${home}/promo`, 'Promo'],
    [`${home}/sponsorship`, 'Sponsorship'],
    [`${home}/terms`, 'Terms'],
  ]);
  expect(urls.slice(0, 4)).toEqual(['/promo', '/de', '/sponsorship', '/terms']);
});

test('country pages of the personas come before others', () => {
  const urls = order(
    [
      [`${home}/sv`, 'Svenska'],
      [`${home}/pl-pl`, 'Polski'],
    ],
    ['pl'],
  );
  expect(urls).toEqual(['/pl-pl', '/sv']);
});

test('only pages of the site that need no login are followed, each once', () => {
  const urls = order([
    [`${home}/promo?utm_source=x&gclid=1#top`, 'Promo'],
    [`${home}/promo/`, 'Promo again'],
    [`http://www.kestrelx.example/promo`, 'Promo by www'],
    [`${home}/`, 'Home'],
    ['https://other.example/promo', 'Promo elsewhere'],
    ['https://affiliates.kestrelx.example/', 'Affiliates on a sub-domain'],
    [`${home}/login`, 'Log in'],
    [`${home}/user/logout?x=1`, 'Log out'],
    [`${home}/whitepaper.pdf`, 'Paper'],
    ['mailto:promo@kestrelx.example', 'Mail'],
    ['javascript:void(0)', 'Promo'],
    ['not an address', 'Promo'],
    [`${home}/open-account`, 'Open account'],
  ]);
  expect(urls).toEqual(['/promo', 'https://affiliates.kestrelx.example/', '/open-account']);
});

test('the order does not depend on when links came to light', () => {
  const links: [string, string][] = [
    [`${home}/about`, 'About'],
    [`${home}/promo`, 'Promo'],
    [`${home}/events`, 'Events'],
  ];
  const frontier = openFrontier({ sites: ['kestrelx.example'], known: [], preferred: [] });
  for (const [href, text] of links) frontier.add([link(href, text)]);
  const apart = [frontier.next(), frontier.next(), frontier.next()].map((url) =>
    url?.replace(home, ''),
  );
  expect(apart).toEqual(order(links));
});

test('addresses lose what says nothing about the page and keep referral codes', () => {
  expect(pageAddress(`${home}/a?ref=abc&utm_medium=x&fbclid=1&b=%20`)).toBe(
    `${home}/a?ref=abc&b=%20`,
  );
  expect(pageAddress(`${home}/#/markets`)).toBe(`${home}/#/markets`);
  expect(pageAddress('https://user:secret@kestrelx.example/')).toBeUndefined();
  expect(addressKey('http://www.kestrelx.example/a/index.html?x=1')).toBe(
    addressKey(`${home}/a?x=1`),
  );
});
