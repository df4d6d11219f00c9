/** One word of a text: how it compares (`word`) and where it stands in the text as written. */
export type Token = { word: string; index: number; end: number };

/** The words of a text, and the places among them from which each list of phrases may be read. */
export type Words = {
  readonly tokens: readonly Token[];
  /** By the number of the list; filled in by whoever compiles lists, for `lists` of them. */
  starts?: { lists: number; of: ReadonlyMap<number, readonly number[]> };
};

/** Letters, their marks, digits; soft hyphens and joiners stand inside words and are not seen. */
const wordPattern = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
const unseen = /[\u00ad\u200b-\u200d\u2060]/gu;
const greek = /[\u0370-\u03ff\u1f00-\u1fff]/u;

/**
 * Words that are kept of the pages read last, since every list is looked for in the same texts. What
 * does not fit is read anew each time: a page twice as long as fits takes longer, and no cliff.
 */
const mostWords = 1_000_000;
/** Words of earlier pages that are kept beside the present one's, for the menus that they share. */
const wordsOfEarlierPages = 60_000;

let present = new Map<string, Words>();
let earlier = new Map<string, Words>();
let kept = 0;

/** Says that another page begins: what was read of those long before it is let go. */
export function beginPage(): void {
  if (kept < wordsOfEarlierPages) return;
  earlier = kept < mostWords / 4 ? present : new Map();
  present = new Map();
  kept = 0;
}

/** The words of a text, in order, folded so that case, Greek accents and Romanian cedillas do not matter. */
export function tokensOf(text: string): readonly Token[] {
  return wordsOf(text).tokens;
}

/** The words of a text, kept while its page is looked at. */
export function wordsOf(text: string): Words {
  const known = present.get(text);
  if (known !== undefined) return known;
  const words = earlier.get(text) ?? { tokens: readTokens(text) };
  const count = words.tokens.length + 1;
  if (kept + count <= mostWords) {
    kept += count;
    present.set(text, words);
  }
  return words;
}

/** Reads the words of a text, without keeping them. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, index: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

const ascii = /^[\x20-\x7e]*$/u;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  const seen = withCommas(lower.replace(unseen, '').normalize('NFC').replaceAll('i\u0307', 'i'));
  if (!greek.test(seen)) return seen;
  return seen.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
}

/** Old Romanian fonts had no comma below, so that half the pages write `ş` and `ţ` with a cedilla. */
function withCommas(word: string): string {
  return word.replaceAll('\u015f', '\u0219').replaceAll('\u0163', '\u021b');
}
