const word = /\p{L}[\p{L}\p{M}'’]*/gu;
const titleCased = /^\p{Lu}.*\p{Ll}/u;

/**
 * Whether a text is a row of names: `Voltra International Inc., Panama City`. Every word has a capital
 * and most are not capitals throughout. Names belong to no language, but sound like one.
 */
export function namesOnly(text: string): boolean {
  let words = 0;
  let names = 0;
  for (const [each] of text.matchAll(word)) {
    const first = each.charAt(0);
    if (first === first.toLowerCase()) return false;
    words += 1;
    if (titleCased.test(each)) names += 1;
  }
  return words >= 2 && names * 2 >= words;
}
