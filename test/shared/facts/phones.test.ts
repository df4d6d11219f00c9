import { describe, expect, test } from 'vitest';
import { phonesOf } from '../../../shared/facts/phones.ts';
import { block, link } from '../../../shared/observation/sample.ts';

const numbers = (text: string) =>
  phonesOf([block(text)], []).map(({ country, number }) => `${country} ${number}`);

describe('phonesOf', () => {
  test('reads international numbers with their state', () => {
    expect(numbers('Call +49 30 901820 or +48 (22) 123-45-67.')).toEqual([
      'DE +4930901820',
      'PL +48221234567',
    ]);
  });

  test('tells Liechtenstein from Switzerland and gives Åland to Finland', () => {
    expect(numbers('+423 236 73 73')).toEqual(['LI +4232367373']);
    expect(numbers('+41 44 668 18 00')).toEqual(['CH +41446681800']);
    expect(numbers('+358 18 25000')).toEqual(['FI +3581825000']);
  });

  test.each([
    'Order no 2024-11-22 1234567890',
    'Volume +49 %, change +1,234.56',
    '030 901820',
    'gain +100 000 000 USDT',
    'id x+4930901820',
  ])('leaves %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  test('reads links that dial or open a chat, once for each number', () => {
    const links = [
      link('tel:+33%201%2042%2068%2053%2000', 'Appelez-nous'),
      link('tel:0033142685300', 'encore'),
      link('https://wa.me/4915123456789', 'WhatsApp'),
      link('tel:%E0%A4%A', 'broken'),
    ];
    expect(phonesOf([], links).map(({ country, quote }) => [country, quote])).toEqual([
      ['FR', 'Appelez-nous'],
      ['DE', 'WhatsApp'],
    ]);
  });
});
