import { cut } from './cut.ts';
import { shownCharacters } from './shown-characters.ts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The English name of a country by its ISO 3166-1 alpha-2 code; the code itself where unknown. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return shownCharacters(cut(code, 40));
  return names.of(code) ?? code;
}
