/** One word of a text: how it compares (`word`) and where it stands in the text as written. */
export type Token = { word: string; index: number; end: number };

/** The words of a text, and the places among them from which each list of phrases may be read. */
export type Words = {
  readonly tokens: readonly Token[];
  /** By the number of the list; filled in by whoever compiles lists, for `lists` of them. */
  starts?: { lists: number; of: ReadonlyMap<number, readonly number[]> };
};

/** Letters, their marks, digits; soft hyphens and joiners stand inside words and are not seen. */
const letterPattern = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]/u;
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
let last: { text: string; words: Words } = { text: '', words: { tokens: [] } };

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

/** The words of a text, kept while its page is looked at. Many lists ask for one text in a row. */
export function wordsOf(text: string): Words {
  if (text === last.text) return last.words;
  const words = knownOrRead(text);
  last = { text, words };
  return words;
}

function knownOrRead(text: string): Words {
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
  let at = 0;
  while (at < text.length) {
    if (!isInWord(text, at)) {
      at += unitsAt(text, at);
      continue;
    }
    const index = at;
    while (at < text.length && isInWord(text, at)) at += unitsAt(text, at);
    const word = fold(text.slice(index, at));
    if (word !== '') tokens.push({ word, index, end: at });
  }
  return tokens;
}

/** What is known of each code unit, so that a letter is asked of the pattern once and not each time. */
const known = new Uint8Array(0x10000);
const [yes, no] = [1, 2];

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    return letterPattern.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  }
  if (known[unit] === 0) known[unit] = letterPattern.test(text.charAt(at)) ? yes : no;
  return known[unit] === yes;
}

/** Characters beyond the first 65,536 are written as two units. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Letters that folding leaves as they are: ASCII, and Latin ones without the Romanian cedillas. */
const plain = /^[\x20-\x7e\u00c0-\u015e\u0160-\u0162\u0164-\u017e]*$/u;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  const seen = withCommas(lower.replace(unseen, '').normalize('NFC').replaceAll('i\u0307', 'i'));
  if (!greek.test(seen)) return seen;
  return seen.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
}

/** Old Romanian fonts had no comma below, so that half the pages write `ş` and `ţ` with a cedilla. */
function withCommas(word: string): string {
  return word.replaceAll('\u015f', '\u0219').replaceAll('\u0163', '\u021b');
}
