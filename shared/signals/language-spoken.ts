import type { Facts } from '../facts/facts.ts';
import type { PhraseList } from './phrases.ts';

/**
 * The language in which a page speaks where it uses a phrase: its main language, or the phrase's
 * own where the page has too few words for the witnesses.
 */
export function languageSpoken(
  { languages }: Pick<Facts, 'languages'>,
  { byLanguage }: PhraseList,
  phrase: string,
): string | undefined {
  const main = languages.shares[0]?.language;
  if (main !== undefined) return main;
  return Object.keys(byLanguage).find((language) => byLanguage[language]?.includes(phrase));
}
