/**
 * A page's words made safe for a terminal: control, escape and bidi characters are shown as
 * `\u{…}` instead of obeyed.
 */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === '\n' || character === '\t'
      ? ' '
      : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
