const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b0x[0-9a-f]{6,}\b|[@#]\w+/giu;
const domains = /\b(?:[\w-]+\.)+[a-z]{2,12}\b(?:\/\S*)?/giu;
const codes = /\S*[\d_{}<>=$\\|]\S*/gu;
const letters = /\p{L}/gu;

/** Fewest letters on which a language can be named without guessing. */
const fewestLetters = 16;

/**
 * The words of a text without addresses, handles, numbers and code, which say nothing about its
 * language. Undefined where too few letters are left, or where they were the smaller part.
 */
export function wordsOnly(text: string): string | undefined {
  if (text.length < 20) return undefined;
  const words = text
    .replace(addresses, ' ')
    .replace(domains, ' ')
    .replace(codes, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const count = words.match(letters)?.length ?? 0;
  if (count < fewestLetters || count < text.replace(/\s+/gu, '').length / 2) return undefined;
  return words;
}
