import { countryNames } from '../reference/country-names.ts';
import { isMemberState } from '../reference/member-state.ts';
import { memberStateTable } from '../reference/member-state-table.ts';
import { unionShare } from '../reference/union-share.ts';
import { wordHacks } from '../reference/word-hacks.ts';
import { regionOfTag } from './region-of-tag.ts';

const countries = new Set(countryNames.map(({ country }) => country));
const hacks = new Set(wordHacks.map(({ domain }) => domain));
const stateOfDomain = new Map(
  Object.entries(memberStateTable).flatMap(([state, { domains }]) =>
    domains.map((domain) => [new URL(`http://x.${domain}`).hostname.slice(2), state] as const),
  ),
);

/** First segments that are words of a site, not countries. */
const siteWords = new Set(['my', 'me', 'id', 'in', 'to', 'so', 'do', 'am', 'go', 'ai', 'io', 'tv']);

/** Languages by code whose speakers all but live in one member state: the code names it as well. */
const languageStates = new Map<string, string>();
for (const [state, { languages }] of Object.entries(memberStateTable)) {
  for (const language of languages) {
    const known = languageStates.get(language);
    languageStates.set(language, known === undefined ? state : '');
  }
}
const otherLanguages =
  'ar az be bn bs ca cy eu fa gl he hi hy ja ka kk ko mk ms nb nn ru sq sr th tl tr uk ur vi zh';
const languageCodes = new Set([...languageStates.keys(), ...otherLanguages.split(' ')]);

/**
 * The country that an address says it is for: by its top-level domain (unless that is used as a
 * word), by a locale in its first path segment (`/de-at/`, `/at/`), or by its first label
 * (`at.firm.example`). A bare language code names a state only where nearly all who speak the
 * language live in that one state.
 */
export function regionOfAddress(url: string): { country: string; by: string } | undefined {
  const { hostname, pathname } = parsed(url) ?? {};
  if (hostname === undefined || pathname === undefined) return undefined;
  const segment = pathname.split('/')[1] ?? '';
  const inPath = regionOfLocale(segment);
  if (inPath) return { country: inPath, by: `/${segment}/` };
  const labels = hostname.split('.');
  const [first = ''] = labels;
  const inHost = labels.length > 2 ? regionOfLocale(first) : undefined;
  if (inHost) return { country: inHost, by: `${first}.` };
  const domain = labels.at(-1) ?? '';
  if (hacks.has(domain)) return undefined;
  const code = domain === 'uk' ? 'GB' : domain.toUpperCase();
  const country = stateOfDomain.get(domain) ?? (countries.has(code) ? code : undefined);
  return country === undefined ? undefined : { country, by: `.${domain}` };
}

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function regionOfLocale(written: string): string | undefined {
  const locale = written.toLowerCase();
  if (/^[a-z]{2,3}[-_](?:[a-z]{2}|419|latam)$/u.test(locale)) {
    const region = regionOfTag(locale);
    return region && (countries.has(region) || region === '419') ? region : undefined;
  }
  if (!/^[a-z]{2}$/u.test(locale) || siteWords.has(locale)) return undefined;
  if (languageCodes.has(locale)) {
    const state = languageStates.get(locale);
    return state && unionShare(locale) > 0.97 ? state : undefined;
  }
  const country = locale.toUpperCase();
  return isMemberState(country) || countries.has(country) ? country : undefined;
}
