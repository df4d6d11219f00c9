import { currencies } from '../reference/currencies.ts';
import { currencyOfTag, kronor, pesoTags } from './currency-of-tag.ts';

const codes = new Set(currencies.map(({ code }) => code));
const bySign = new Map(currencies.flatMap(({ code, signs }) => signs.map((sign) => [sign, code])));
const signs = [...bySign.keys()].sort((a, b) => b.length - a.length);
const signsWithoutLetters = signs.filter((sign) => !/\p{L}/u.test(sign));
const byWord = new Map(currencies.flatMap(({ code, words }) => words.map((word) => [word, code])));
/** English words in capitals that are also codes count only after an amount. */
const alsoWords = new Set(['TRY', 'RON', 'BAM', 'COP', 'CAD']);
const krone = new Set(['kr', 'kroner', 'kronor', 'krónur', 'króna']);
/** The money of several states each. */
const pesos = new Set(['peso', 'pesos']);
const dollars = new Set(['dollar', 'dollars']);
/** Words that may stand before the amount; others before it belong to something else. */
const wordsBefore = new Set([
  'kr',
  'kč',
  'zł',
  'ft',
  'lei',
  'sfr',
  'dkr',
  'nkr',
  'skr',
  'лв',
  'eur',
]);

const after = /^[\u0020\u00a0\u2009\u202f]?(\p{L}{1,14})/u;
const twoAfter = /^[\u0020\u00a0\u2009\u202f]?(\p{L}{1,14}\s\p{L}{2,14})/u;
const before = /(\p{L}{1,14})\.?[\u0020\u00a0\u2009\u202f:]?$/u;
const farthest = 32;

/**
 * The currency whose sign, code or word stands beside an amount, ISO 4217; undefined where none
 * does, or where it does not tell which of several is meant. `tag` is the text's language tag.
 */
export function currencyBeside(
  text: string,
  index: number,
  end: number,
  tag: string | undefined,
): string | undefined {
  const left = text.slice(Math.max(0, index - farthest), index);
  const right = text.slice(end, end + farthest);
  return (
    signBefore(left, tag) ?? signAfter(right, tag) ?? wordAfter(right, tag) ?? wordBefore(left, tag)
  );
}

function signBefore(left: string, tag: string | undefined): string | undefined {
  const tight = left.replace(/[\u0020\u00a0\u2009\u202f]$/u, '');
  const sign = signs.find((candidate) => tight.endsWith(candidate));
  return sign && meant(sign, tag);
}

function signAfter(right: string, tag: string | undefined): string | undefined {
  const tight = right.replace(/^[\u0020\u00a0\u2009\u202f]/u, '');
  const sign = signsWithoutLetters.find((candidate) => tight.startsWith(candidate));
  return sign && meant(sign, tag);
}

function meant(sign: string, tag: string | undefined): string | undefined {
  if (sign === '$') return ofBareSign(tag) ?? 'USD';
  return bySign.get(sign);
}

function ofBareSign(tag: string | undefined): string | undefined {
  return pesoTags[tag?.toLowerCase().replace('_', '-') ?? ''];
}

function wordAfter(right: string, tag: string | undefined): string | undefined {
  const two = twoAfter.exec(right)?.[1]?.toLowerCase();
  const pair = two && byWord.get(two.replace(/\s/gu, ' '));
  if (pair) return pair;
  const [whole = '', written] = after.exec(right) ?? [];
  if (written === undefined) return undefined;
  const rest = right.slice(whole.length);
  if (codes.has(written)) return /^\s?\/\s?[A-Z]/u.test(rest) ? undefined : written;
  return ofWord(written.toLowerCase(), tag);
}

function wordBefore(left: string, tag: string | undefined): string | undefined {
  const match = before.exec(left);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const preceding = left.slice(0, match.index);
  if (codes.has(written)) {
    return alsoWords.has(written) || /[/\-–]\s?$/u.test(preceding) ? undefined : written;
  }
  const word = written.toLowerCase();
  return wordsBefore.has(word) ? ofWord(word, tag) : undefined;
}

function ofWord(word: string, tag: string | undefined): string | undefined {
  if (krone.has(word)) return currencyOfTag(kronor, tag);
  const local = ofBareSign(tag);
  if (local !== undefined && (tag?.startsWith('es') ? pesos : dollars).has(word)) return local;
  if (word === 'lei' && tag?.toLowerCase().endsWith('-md')) return 'MDL';
  return byWord.get(word);
}
