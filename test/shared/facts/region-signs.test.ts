import { describe, expect, test } from 'vitest';
import { regionOfAddress } from '../../../shared/facts/region-of-address.ts';
import { regionOfTag } from '../../../shared/facts/region-of-tag.ts';
import { regionSignsOf } from '../../../shared/facts/region-signs.ts';
import { block, emptyParts } from '../../../shared/observation/sample.ts';

const seen = {
  url: 'https://kestrelx.example/',
  document: emptyParts().document,
  blocks: [],
  images: [],
  prices: [],
  phones: [],
  countriesNamed: [],
};
const signs = (given: Partial<Parameters<typeof regionSignsOf>[0]>) =>
  regionSignsOf({ ...seen, ...given }).map(({ country, by }) => `${by} ${country}`);

test.each([
  ['de-AT', 'AT'],
  ['pt_BR', 'BR'],
  ['sr-Latn-RS', 'RS'],
  ['es-419', '419'],
  ['en-UK', 'GB'],
  ['de', undefined],
  ['zh-Hans', undefined],
  ['x-default', undefined],
  ['', undefined],
])('regionOfTag %s', (tag, region) => {
  expect(regionOfTag(tag)).toBe(region);
});

test.each([
  ['https://kestrelx.example/de-at/home', 'AT'],
  ['https://kestrelx.example/pt-BR', 'BR'],
  ['https://kestrelx.example/at/', 'AT'],
  ['https://kestrelx.example/pl/', 'PL'],
  ['https://pl.kestrelx.example/', 'PL'],
  ['https://kestrelx.pl/', 'PL'],
  ['https://kestrelx.co.uk/', 'GB'],
  ['https://kestrelx.wien/', 'AT'],
  ['https://kestrelx.xn--qxam/', 'GR'],
  ['https://kestrelx.example/es/', undefined],
  ['https://kestrelx.example/de/', undefined],
  ['https://kestrelx.example/my/account', undefined],
  ['https://ether.fi/', undefined],
  ['https://kestrelx.io/', undefined],
  ['not an address', undefined],
])('regionOfAddress %s', (url, country) => {
  expect(regionOfAddress(url)?.country).toBe(country);
});

describe('regionSignsOf', () => {
  test('reads the head of the page', () => {
    const document = {
      ...seen.document,
      lang: 'pt-BR',
      alternates: [
        { hreflang: 'pt-PT', href: 'https://kestrelx.example/' },
        { hreflang: 'de-DE', href: 'https://kestrelx.example/de/' },
      ],
      meta: [
        { name: 'og:locale', content: 'es_MX' },
        { name: 'og:locale:alternate', content: 'fr_FR' },
        { name: 'geo.region', content: 'DE-BE' },
      ],
    };
    expect(signs({ document })).toEqual([
      'language-tag BR',
      'alternate PT',
      'locale-meta MX',
      'place DE',
    ]);
  });

  test('an amount in euro points to every euro state, one in dollars to none', () => {
    const spot = { quote: '20 €', where: 'p' };
    const euro = signs({
      prices: [
        { ...spot, currency: 'EUR' },
        { ...spot, currency: 'EUR' },
      ],
    });
    expect(euro).toHaveLength(21);
    expect(euro).not.toContain('currency PL');
    expect(signs({ prices: [{ ...spot, currency: 'USD' }] })).toEqual([]);
    expect(signs({ prices: [{ ...spot, currency: 'CHF' }] })).toEqual([
      'currency CH',
      'currency LI',
    ]);
  });

  test('reads payment methods in text and in the alt text of logos', () => {
    const logo = {
      src: 'https://kestrelx.example/b.svg',
      alt: 'Bizum',
      width: 40,
      height: 20,
      region: 'footer' as const,
      where: 'img',
    };
    expect(signs({ blocks: [block('Płać BLIK-iem')], images: [logo] })).toEqual([
      'payment-method PL',
      'payment-method ES',
    ]);
    expect(signs({ blocks: [block('An ideal blink of swish')] })).toEqual([]);
  });

  test('takes places from addresses and headings, not from running text', () => {
    const spot = { quote: 'Wien', where: 'p' };
    expect(
      signs({
        countriesNamed: [
          { ...spot, country: 'AT', as: 'address' },
          { ...spot, country: 'DE', as: 'text' },
          { ...spot, country: 'PL', as: 'heading' },
        ],
      }),
    ).toEqual(['place AT', 'place PL']);
  });
});
