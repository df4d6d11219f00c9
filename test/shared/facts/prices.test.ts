import { describe, expect, test } from 'vitest';
import { pricesOf } from '../../../shared/facts/prices.ts';
import { block, emptyParts } from '../../../shared/observation/sample.ts';

const { document } = emptyParts();
const pricesIn = (text: string, tag?: string) =>
  pricesOf([block(text)], [], document, () => tag).map(({ currency, amount }) => [
    currency,
    amount,
  ]);

describe('pricesOf', () => {
  test.each([
    ['1.234,56 €', 'EUR', 1234.56],
    ['1 234,56 Kč', 'CZK', 1234.56],
    ['1\u00a0234,56\u00a0Kč', 'CZK', 1234.56],
    ['12.000 Ft', 'HUF', 12000],
    ['€ 20', 'EUR', 20],
    ['€1,234.50', 'EUR', 1234.5],
    ['PLN 100', 'PLN', 100],
    ['100 zł', 'PLN', 100],
    ['250 złotych', 'PLN', 250],
    ['50 lei', 'RON', 50],
    ['0,99 EUR', 'EUR', 0.99],
    ['20 eurot', 'EUR', 20],
    ['100 ευρώ', 'EUR', 100],
    ["CHF 1'250.50", 'CHF', 1250.5],
    ['R$ 50', 'BRL', 50],
    ['MX$500', 'MXN', 500],
    ['$500', 'USD', 500],
    ['£9.99', 'GBP', 9.99],
    ['500 ₴', 'UAH', 500],
    ['1.000.000 ₫', 'VND', 1000000],
  ])('reads %s', (text, currency, amount) => {
    expect(pricesIn(`Ab ${text} im Monat`)).toEqual([[currency, amount]]);
  });

  test('tells crowns apart by the language of the text', () => {
    expect(pricesIn('Endast 499,- kr per månad', 'sv')).toEqual([['SEK', 499]]);
    expect(pricesIn('Kun 499 kr. om måneden', 'da-DK')).toEqual([['DKK', 499]]);
    expect(pricesIn('Bare kr 499,-', 'nb')).toEqual([['NOK', 499]]);
    expect(pricesIn('Aðeins 499 kr', 'is')).toEqual([['ISK', 499]]);
    expect(pricesIn('Only 499 kr', 'en')).toEqual([]);
  });

  test('takes a bare dollar for a peso where the language tag says so', () => {
    expect(pricesIn('Desde $500', 'es-MX')).toEqual([['MXN', 500]]);
    expect(pricesIn('Desde $500', 'es')).toEqual([['USD', 500]]);
  });

  test('takes bare pesos and dollars for those of the language tag', () => {
    expect(pricesIn('Compra desde 100 pesos', 'es-MX')).toEqual([['MXN', 100]]);
    expect(pricesIn('Compra desde 100 pesos', 'es-AR')).toEqual([['ARS', 100]]);
    expect(pricesIn('Compra desde 100 pesos', 'es')).toEqual([]);
    expect(pricesIn('Dès 100 dollars', 'fr-CA')).toEqual([['CAD', 100]]);
    expect(pricesIn('100 dollars', 'es-AR')).toEqual([['USD', 100]]);
  });

  test('hears in which money a page deals where no amount stands', () => {
    expect(pricesIn('Dépôts et retraits en euros')).toEqual([['EUR', undefined]]);
    expect(pricesIn('Zahle in Schweizer Franken ein')).toEqual([['CHF', undefined]]);
    expect(pricesIn('Deposite em reais')).toEqual([['BRL', undefined]]);
    expect(pricesIn('Die Euro-Zone wächst')).toEqual([]);
  });

  test.each([
    'UEFA Euro 2024 in Germany',
    'BTC/USD 64,210',
    'EUR/USD 1.08',
    'TRY 30 days for free',
    'Version 2.0.1 of 12 March 2026',
    'A swing of 5 % in 24 hours',
    'Follow 3 easy steps',
  ])('leaves %s', (text) => {
    expect(pricesIn(text)).toEqual([]);
  });

  test('takes a code alone for a currency only where it can be chosen', () => {
    const chosen = pricesOf(
      [block('EUR', { kind: 'button' }), block('PLN'), block('NFT', { kind: 'button' })],
      [],
      document,
      () => undefined,
    );
    expect(chosen.map(({ currency, amount }) => [currency, amount])).toEqual([['EUR', undefined]]);
  });

  test('reads a select of currencies and the stated currency of structured data', () => {
    const select = {
      name: 'cur',
      type: 'select',
      label: '',
      required: false,
      where: 'select',
      options: [
        { value: 'pln', label: 'PLN - złoty' },
        { value: 'CZK', label: 'CZK' },
        { value: 'BTC', label: 'BTC' },
      ],
    };
    const prices = pricesOf(
      [],
      [{ action: '', where: 'form', fields: [select] }],
      { ...document, structured: [{ offers: { priceCurrency: 'HUF' } }] },
      () => undefined,
    );
    expect(prices.map(({ currency, where }) => [currency, where])).toEqual([
      ['PLN', 'select'],
      ['CZK', 'select'],
      ['HUF', 'document'],
    ]);
  });

  test('stops counting on a market table', () => {
    const row = block('1 € 2 € 3 € 4 € 5 € 6 € 7 € 8 € 9 € 10 €');
    expect(pricesOf(Array(1000).fill(row), [], document, () => undefined).length).toBeLessThan(500);
  });
});
