import { languageSpeakers } from '../../reference/language-speakers.ts';
import { parameterIn, webAddress } from './web-address.ts';

/** Those of the member states, and those that exchanges offer beside them. */
const languages = new Set([
  ...languageSpeakers.map(({ language }) => language),
  ...['ar', 'fa', 'hi', 'id', 'ja', 'ko', 'ru', 'th', 'tr', 'uk', 'vi', 'zh'],
]);
const shape = /^([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}))?$/iu;

/**
 * The language, and perhaps the region, for which an address asks: `/de-DE/register`, `?lang=pl`. A step
 * of two letters counts first or second in the path and only where it is a language.
 */
export function localeIn(href: string): string | undefined {
  const address = webAddress(href);
  if (address === undefined) return undefined;
  const steps = address.pathname.split('/').filter(Boolean).slice(0, 2);
  const named = parameterIn(address, ['lang', 'language', 'locale', 'hl', 'lng']);
  for (const words of [...steps, ...(named === undefined ? [] : [named])]) {
    const [, language = '', region] = shape.exec(words) ?? [];
    if (!languages.has(language.toLowerCase())) continue;
    const suffix = region?.length === 2 ? `-${region.toUpperCase()}` : '';
    return `${language.toLowerCase()}${suffix}`;
  }
  return undefined;
}
