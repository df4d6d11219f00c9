import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClick } from '../../../../shared/facts/address/read-click.ts';
import { clickParameters } from '../../../../shared/reference/click-parameters.ts';

const page = 'https://kestrelx.example/de/';
const gclid = 'gclid=Cj0KCQiA0000000000000';

it.each([
  [`${page}?${gclid}`, 'paid'],
  [`${page}?gad_source=1&gad_campaignid=22`, 'paid'],
  [`${page}#/start?ttclid=E.C.P.abcdefghijk`, 'paid'],
  [`${page}?utm_source=google&utm_medium=cpc`, 'paid'],
  [`${page}?fbclid=IwAR0aaaaaaaaaaaa&utm_medium=paid_social`, 'paid'],
  [`${page}?loc_physical_ms=2276`, 'paid'],
  [`${page}?irclickid=abc&irgwc=1`, 'affiliate'],
  [`${page}?btag=a_1b_2c_`, 'affiliate'],
  [`${page}?aff_id=12&offer_id=3`, 'affiliate'],
  [`${page}?utm_medium=kol`, 'affiliate'],
  [`${page}?srsltid=AfmBOoabcdefghi`, 'organic'],
  [`${page}?utm_medium=newsletter&utm_campaign=DE_search_brand`, 'organic'],
  [`${page}?mc_eid=123`, 'organic'],
  [`${page}?fbclid=IwAR0aaaaaaaaaaaa`, 'unclear'],
  [`${page}?utm_campaign={campaignid}&gclid={gclid}`, 'template'],
  [`${page}?click_id=__CLICKID__`, 'template'],
  [`${page}?gclid=test`, 'plain'],
  [`${page}?clickid=77`, 'plain'],
  [`${page}?loc=2276`, 'plain'],
  [`${page}?ref=A1B2`, 'plain'],
  [page, 'plain'],
  ['not an address', 'plain'],
])('%s: %s', (address, kind) => {
  expect(readClick(address)).toMatchObject({ kind });
});

it('reads the places of ValueTrack by their numbers', () => {
  const { geo } = readClick(
    `${page}?${gclid}&loc_physical_ms=2276&loc_interest_ms=1003854&targetid=kwd-11:loc-2250&loc=9999999`,
  );
  expect(geo).toEqual([
    { of: 'visitor', id: 2276, country: 'DE', quote: 'loc_physical_ms=2276' },
    { of: 'interest', id: 1003854, quote: 'loc_interest_ms=1003854' },
    { of: 'target', id: 2250, country: 'FR', quote: 'targetid=kwd-11:loc-2250' },
    { of: 'visitor', id: 9999999, quote: 'loc=9999999' },
  ]);
  expect(readClick(`${page}?${gclid}&loc_physical_ms=2999`).geo).toEqual([]);
});

it('reads campaign names, and behind the redirectors that lead to the page', () => {
  const inner = encodeURIComponent(`${page}?${gclid}&utm_campaign=DE_search_brand`);
  const click = readClick(`https://www.googleadservices.com/pagead/aclk?adurl=${inner}`);
  expect(click).toMatchObject({
    kind: 'paid',
    url: `${page}?${gclid}&utm_campaign=DE_search_brand`,
    named: [{ states: ['DE'], quote: 'utm_campaign=DE_search_brand' }],
    through: [{ redirector: 'Google Ads' }],
  });
  expect(readClick(`${page}?${gclid}&utm_campaign=it_support`).named).toEqual([]);
  expect(readClick('https://x.onelink.me/a?pid=tiktok&c=PL_UA_install').named).toMatchObject([
    { states: ['PL'] },
  ]);
  expect(readClick(`${page}?c=PL_UA_install`).named).toEqual([]);
});

it('never throws, and says nothing of an address without parameters', () => {
  const known = [...clickParameters.values()].map(({ parameter }) => parameter);
  const pair = fc.tuple(
    fc.constantFrom(...known, 'utm_medium', 'utm_campaign', 'loc', 'targetid'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.webUrl(), fc.array(pair, { maxLength: 6 }), (url, pairs) => {
      const query = new URLSearchParams(pairs).toString();
      const click = readClick(`${url}?${query}`);
      expect(click.because).not.toBe('');
      if (pairs.length === 0) expect(click.kind).toBe('plain');
    }),
    { numRuns: 40 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => readClick(words).kind !== undefined),
  );
});
