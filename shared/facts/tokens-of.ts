/** One word of a text: how it compares (`word`) and where it stands in the text as written. */
export type Token = { word: string; index: number; end: number };

/** Letters, their marks, digits; soft hyphens and joiners stand inside words and are not seen. */
const wordPattern = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
const unseen = /[\u00ad\u200b-\u200d\u2060]/gu;
const greek = /[\u0370-\u03ff\u1f00-\u1fff]/u;

/** Texts whose words are kept, since many lists are looked for in the same blocks. */
const keptTexts = 4_000;
const kept = new Map<string, readonly Token[]>();

/** The words of a text, in order, folded so that letter case and Greek accents do not matter. */
export function tokensOf(text: string): readonly Token[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, index: match.index, end: match.index + match[0].length });
  }
  if (kept.size >= keptTexts) kept.clear();
  kept.set(text, tokens);
  return tokens;
}

const ascii = /^[\x20-\x7e]*$/u;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  const seen = lower.replace(unseen, '').normalize('NFC').replaceAll('i\u0307', 'i');
  if (!greek.test(seen)) return seen;
  return seen.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
}
