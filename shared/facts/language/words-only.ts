const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b0x[0-9a-f]{6,}\b|[@#]\w+/giu;
const domains = /\b(?:[\w-]+\.)+[a-z]{2,12}\b(?:\/\S*)?/giu;
const codes = /\S*[\d_{}<>=$\\|]\S*/gu;
/** Most texts hold nothing to leave out, and looking for it costs more than this glance. */
const somethingElse = /[\d@/.#_{}<>=$\\|]/u;

/** Fewest letters on which a language can be named without guessing. */
const fewestLetters = 16;

/**
 * The words of a text without addresses, handles, numbers and code, which say nothing about its
 * language. Undefined where too few letters are left, or where they were the smaller part.
 */
export function wordsOnly(text: string): string | undefined {
  if (text.length < 20) return undefined;
  const words = somethingElse.test(text) ? withoutCode(text) : text.trim();
  const letters = countLetters(words);
  return letters < fewestLetters || letters < text.length * 0.4 ? undefined : words;
}

function withoutCode(text: string): string {
  return text
    .replace(addresses, ' ')
    .replace(domains, ' ')
    .replace(codes, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Letters by code unit: exact for Latin, near enough for every other script. */
function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const latin = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    if (latin || (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff))) count += 1;
  }
  return count;
}
