import { expect, it } from 'vitest';
import { readAnyReferral } from '../../../shared/signals/referral-link/read-any-referral.ts';
import { readReferral } from '../../../shared/signals/referral-link/read-referral.ts';

it.each([
  ['https://accounts.binance.com/register?ref=ABC123', 'Binance', 'ABC123'],
  ['https://www.binance.com/pl/futures/ref/98765', 'Binance', '98765'],
  ['https://www.bybit.com/register?affiliate_id=1234', 'Bybit', '1234'],
  ['https://www.gate.io/signup/ABCDE?ref_type=103', 'Gate', 'ABCDE'],
  ['https://www.kucoin.com/r/af/XYZ12', 'KuCoin', 'XYZ12'],
  ['https://www.deribit.com/reg-1189.4038', 'Deribit', '1189.4038'],
  ['https://cex.io/r/0/up100000001/0/', 'CEX.IO', 'up100000001'],
  ['https://www.htx.com/invite/en-us/1h?invite_code=abcd2', 'HTX', 'abcd2'],
  ['https://dydx.trade?ref=someone', 'dYdX', 'someone'],
  ['https://MEXC.com/register?INVITECODE=mexc-1AbC', 'MEXC', 'mexc-1AbC'],
])('%s', (address, firm, code) => {
  expect(readReferral({ href: address, rel: '' })).toMatchObject({ firm, code });
});

it.each([
  'https://www.binance.com/en/markets',
  'https://www.coinbase.com/learn/what-is-bitcoin',
  'https://www.okx.com/join/',
  'https://github.com/binance?ref=ABC123',
  'https://binance.com.example/register?ref=ABC123',
  'https://www.bybit.com/invite?ref=',
  'https://www.bybit.com/invite?ref=%3Cscript%3E',
  'mailto:bybit.com?ref=ABC',
  'javascript:void(0)',
  '',
  'https://%%%',
])('%s is none', (address) => {
  expect(readReferral({ href: address, rel: '' })).toBeUndefined();
});

it("reads the usual forms on the firm's own domains only", () => {
  const link = { href: 'https://kestrelx.example/register?ref=FRIEND', rel: '' };
  expect(readReferral(link)).toBeUndefined();
  expect(readReferral(link, () => true)).toMatchObject({
    firm: 'kestrelx.example',
    code: 'FRIEND',
  });
  const about = { href: 'https://kestrelx.example/about', rel: '' };
  expect(readReferral(about, () => true)).toBeUndefined();
});

it('looks behind an affiliate network for an exchange', () => {
  const behind = (to: string) =>
    readReferral({
      href: `https://www.awin1.com/cread.php?awinmid=1&ued=${encodeURIComponent(to)}`,
      rel: '',
    });
  expect(behind('https://www.bitget.com/')).toMatchObject({ firm: 'Bitget', by: 'network' });
  expect(behind('https://shoes.example/')).toBeUndefined();
});

it("looks behind a detour of the page's own site", () => {
  const own = (path: string) =>
    readReferral({ href: `https://munten.example${path}`, rel: '' }, undefined, true);
  expect(own('/go/bybit/')).toMatchObject({ firm: 'Bybit', by: 'detour' });
  expect(own('/recommends/crypto-com')).toMatchObject({ firm: 'Crypto.com' });
  expect(own('/go/newsletter')).toBeUndefined();
  expect(own('/reviews/bybit')).toBeUndefined();
  expect(own('/register?ref=FRIEND')).toBeUndefined();
});

it('takes a page at its word that a link is sponsored', () => {
  const href = 'https://www.kraken.example/';
  expect(readReferral({ href: 'https://www.okx.com/', rel: 'nofollow sponsored' })).toMatchObject({
    firm: 'OKX',
    by: 'rel',
  });
  expect(readReferral({ href, rel: 'sponsored' })).toBeUndefined();
  expect(readReferral({ href: 'https://www.okx.com/', rel: 'nofollow' })).toBeUndefined();
});

it.each([
  ['https://ads.pipaffiliates.com/i/1?c=77', 'XM', 'brokerage', '77'],
  ['https://shop.trezor.io/product?offer_id=5&aff_id=90', 'Trezor', 'hardware', '90'],
  ['https://www.safepal.com/store/s1?ref=someone', 'SafePal', 'hardware', 'someone'],
  ['https://capital.sjv.io/c/1/2/3', undefined, undefined, undefined],
  ['https://trezor.io/learn?ref=blog', undefined, undefined, undefined],
])('reads %s as a fact, and as no promotion of a crypto-asset service', (href, firm, of, code) => {
  const read = readAnyReferral({ href, rel: '' });
  if (firm === undefined) expect(read).toBeUndefined();
  else expect(read).toMatchObject({ firm, of, code });
  expect(readReferral({ href, rel: '' })).toBeUndefined();
});

it('finds the advertiser that a network names in its path or its sub-domain', () => {
  const read = (href: string) => readReferral({ href, rel: '' });
  expect(read('https://nexo.pxf.io/c/12/34/56')).toMatchObject({ firm: 'Nexo', by: 'network' });
  expect(
    read('https://prf.hn/click/camref:11/destination:https%3A%2F%2Fbybit.com%2F'),
  ).toMatchObject({ firm: 'Bybit' });
  expect(read('https://prf.hn/click/camref:11/destination:%E0%A4%A')).toBeUndefined();
  expect(read('https://shoes.pxf.io/c/12/34/56')).toBeUndefined();
});
