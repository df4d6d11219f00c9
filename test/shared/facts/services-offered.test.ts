import { describe, expect, test } from 'vitest';
import { servicesOfferedOn } from '../../../shared/facts/services-offered.ts';
import { block } from '../../../shared/observation/sample.ts';
import type { TextBlock } from '../../../shared/observation/text.ts';

const servicesIn = (language: string | undefined, ...blocks: TextBlock[]) =>
  servicesOfferedOn(blocks, () => language).map(({ service }) => service);

describe('servicesOfferedOn', () => {
  test.each([
    ['en', 'Buy and sell Bitcoin in minutes', ['c']],
    ['de', 'Kryptowährungen kaufen und sicher verwahren', ['c', 'a']],
    ['pl', 'Giełda kryptowalut dla każdego', ['b']],
    ['pl', 'Kup bitcoina już dziś', ['c']],
    ['cs', 'Nakupujte kryptoměny bez poplatků', ['c']],
    ['el', 'Αγοράστε κρυπτονομίσματα με ευρώ', ['c']],
    ['bg', 'Търгувайте с криптовалути', ['b']],
    ['lt', 'Pirkite kriptovaliutą internetu', ['c']],
    ['fi', 'Osta kryptovaluuttoja helposti', ['c']],
    ['hu', 'Vásároljon bitcoint egyszerűen', ['c']],
    ['en', 'Swap ETH for USDT', ['d']],
    ['en', 'Copy trading for crypto', ['i']],
    ['en', 'Earn up to 12 % on your crypto', ['unspecified']],
  ])('%s: %s', (language, text, services) => {
    expect(servicesIn(language, block(text))).toEqual(services);
  });

  test.each([
    ['en', 'Our student exchange starts in May'],
    ['en', 'Buy shares and bonds on our trading platform'],
    ['en', 'Buy a Bitcoin ETF through your broker'],
    ['de', 'Krypto-Aktien kaufen'],
    ['en', 'The custody of the child went to the father'],
    ['de', 'Bitcoin erreicht einen neuen Höchststand'],
    ['en', 'Crypto news and jobs'],
  ])('%s leaves: %s', (language, text) => {
    expect(servicesIn(language, block(text))).toEqual([]);
  });

  test('words of one language do not count in another', () => {
    expect(servicesIn('en', block('How to handle your crypto taxes'))).toEqual([]);
    expect(servicesIn('da', block('Du kan handle krypto her'))).toEqual(['b']);
  });

  test('words far from the crypto-asset are about something else', () => {
    const far = `Bitcoin is a currency of the internet. ${'It is often in the news. '.repeat(4)}We buy gold.`;
    expect(servicesIn('en', block(far))).toEqual([]);
  });

  test('a button counts on a page that is plainly about crypto-assets', () => {
    const button = block('Trade now', { kind: 'button' });
    const talk = ['Bitcoin is up', 'Ethereum is down', 'Solana is flat'].map((text) => block(text));
    expect(servicesIn('en', button, ...talk)).toEqual(['b']);
    expect(servicesIn('en', button)).toEqual([]);
  });

  test('a button that sends a message sends no crypto-asset', () => {
    const talk = ['Bitcoin is up', 'Ethereum is down', 'Solana is flat'].map((text) => block(text));
    const send = (text: string) => block(text, { kind: 'button' });
    expect(servicesIn('en', send('Send message'), send('Send'), ...talk)).toEqual([]);
    expect(servicesIn('en', send('Send Bitcoin'), ...talk)).toEqual(['j']);
  });

  test('a heading opens what the block after it names', () => {
    const heading = (text: string) => block(text, { kind: 'heading' });
    expect(servicesIn('de', heading('Jetzt kaufen'), block('Bitcoin ab 1 €'))).toEqual(['c']);
    expect(servicesIn('en', heading('Bitcoin'), block('Buy and sell in minutes.'))).toEqual(['c']);
    expect(servicesIn('en', heading('Buy a house'), block('Your agent in town.'))).toEqual([]);
    const apart = block('Shares on the exchange in Frankfurt');
    expect(servicesIn('en', heading('Bitcoin'), apart)).toEqual([]);
  });

  test('a shop that sends goods sells books about buying bitcoin, not bitcoin', () => {
    const blurb = block('This book explains how to buy and sell Bitcoin.');
    const cart = block('Add to cart', { kind: 'button' });
    expect(servicesIn('en', blurb)).toEqual(['c']);
    expect(servicesIn('en', blurb, cart)).toEqual([]);
  });
});
