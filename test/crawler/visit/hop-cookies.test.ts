import { expect, test } from 'vitest';
import { cookiesPerHop } from '../../../crawler/visit/hop-cookies.ts';

const urls = ['https://lotse.example/go', 'https://firm.example/', 'https://firm.example/on'];
const kept = (name: string, domain: string) => ({ name, value: 'v', domain, httpOnly: false });

test('a cookie is of the page at whose end it was first seen, or of the next where that was seen late', () => {
  const click = kept('click', '.lotse.example');
  const own = kept('own', 'firm.example');
  const headers = [{ name: 'aff', value: 'v', url: urls[0] ?? '', hop: 0 }];
  const looks = [
    { hop: 0, cookies: [kept('aff', 'lotse.example'), click], late: false },
    { hop: 1, cookies: [click, own], late: true },
    { hop: 2, cookies: [click, own, kept('more', 'firm.example')], late: false },
  ];
  const written = cookiesPerHop(urls, headers, looks, (value) => value);
  const words = written.map((cookies) =>
    cookies.map(({ name, by, orNext }) => `${name} by ${by}${orNext ? ', or the next' : ''}`),
  );
  expect(words).toEqual([
    ['aff by header', 'click by script'],
    ['own by script, or the next'],
    ['more by script'],
  ]);
});
