import { compilePhrases } from '../facts/mentions.ts';
import { cryptoWords } from '../reference/crypto-words.ts';

const others = new Set(
  cryptoWords.flatMap(({ names, phrases }) => (names === 'something else' ? phrases : [])),
);
const names = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));

/** Whether a text names a crypto-asset; a bitcoin ETF or an access token is something else. */
export function namesCrypto(text: string): boolean {
  return names.find(text).some(({ phrase }) => !others.has(phrase));
}
