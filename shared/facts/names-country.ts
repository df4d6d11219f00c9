import type { CountryName } from '../reference/country-names.ts';

/** Languages that write the name of a people in lower case: `danskerne`, `españoles`. */
const lowerCasePeoples = new Set([
  'bg',
  'da',
  'es',
  'et',
  'fi',
  'hu',
  'is',
  'it',
  'lt',
  'lv',
  'no',
  'pt',
  'ro',
  'sv',
]);

/**
 * Whether the words of a row, found at `index` of a text, name its country there. Names of countries
 * are written with a capital in every language of the table, those of peoples not in all; letters
 * that are a common word elsewhere, and forms that a rule made, count in the row's own languages only.
 */
export function namesCountry(
  { languages, form, ambiguous }: CountryName,
  text: string,
  index: number,
  languageOf: () => string | undefined,
): boolean {
  const first = text.charAt(index);
  const capital = first !== first.toLowerCase();
  if (form === 'ruled' && !mayBe(languages, languageOf())) return false;
  if (capital && !ambiguous) return true;
  if (!capital && form !== 'people') return false;
  const language = languageOf() ?? '';
  return languages.includes(language) && (capital || lowerCasePeoples.has(language));
}

/** A text too short for its language to be told may be in any. */
function mayBe(languages: readonly string[], language: string | undefined): boolean {
  return language === undefined || languages.includes(language);
}
