import { language } from '../messages/say.ts';

/** The name of a country in the language that is spoken. */
export function countryInWords(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'region', fallback: 'code' }).of(code) ?? code;
}
