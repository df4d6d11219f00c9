import { visibleCharacters } from './visible-characters.ts';

/** Page text for formats without markup: each hidden character stands by its name, as `[U+202E]`. */
export function shownCharacters(text: string): string {
  return visibleCharacters(text)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.hidden}]`))
    .join('');
}
