/**
 * Characters that a reader cannot see but that change what a line says: C0 and C1 controls, bidi
 * marks and overrides, zero-width characters, tag characters, lone surrogates. Line breaks and tabs
 * are blanks, and soft hyphens are left alone.
 */
const hidden =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** A run of page text, or one hidden character by its code point. */
export type Piece = { text: string } | { hidden: string };

/** Splits page text so that each hidden character can be shown by its name, e.g. `U+202E`. */
export function visibleCharacters(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    const code = match[0].codePointAt(0) ?? 0;
    pieces.push({ hidden: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
