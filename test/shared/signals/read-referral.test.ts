import { expect, it } from 'vitest';
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
  expect(readReferral(address)).toMatchObject({ firm, code });
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
  expect(readReferral(address)).toBeUndefined();
});

it("reads the usual forms on the firm's own domains only", () => {
  const address = 'https://kestrelx.example/register?ref=FRIEND';
  expect(readReferral(address)).toBeUndefined();
  expect(readReferral(address, () => true)).toEqual({ firm: 'kestrelx.example', code: 'FRIEND' });
  expect(readReferral('https://kestrelx.example/about', () => true)).toBeUndefined();
});

it('looks behind an affiliate network for an exchange', () => {
  const behind = (to: string) =>
    readReferral(`https://www.awin1.com/cread.php?awinmid=1&ued=${encodeURIComponent(to)}`);
  expect(behind('https://www.bitget.com/')).toMatchObject({ firm: 'Bitget', network: 'Awin' });
  expect(behind('https://shoes.example/')).toBeUndefined();
});
