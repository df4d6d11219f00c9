import { shownCharacters } from './shown-characters.ts';

/**
 * A spreadsheet computes what begins like a formula, blanks before it or not; an apostrophe in front
 * makes it words. Full-width signs count too: East Asian settings read them so.
 */
export function csvCell(words: string): string {
  const shown = shownCharacters(words);
  const safe = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n\t';]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
