import { memberStates } from '../../shared/reference/member-state.ts';

/** ISO 639-1 codes of the official languages of the Union and the EEA. */
const languages =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl no pl pt ro sk sl sv'.split(' ');
const states = new Set<string>([...memberStates.map((state) => state.toLowerCase()), 'eu', 'uk']);

/**
 * The language or country that an address is made for, as its first path segments, its sub-domain
 * or its query say (`/de`, `/pl-pl/…`, `fr.firm.example`, `?lang=es`); undefined where none is named.
 */
export function countryPage(url: URL): string | undefined {
  const segments = url.pathname.split('/').filter(Boolean).slice(0, 2);
  const label = url.hostname.split('.')[0] ?? '';
  const asked = ['lang', 'locale', 'language', 'country', 'hl'].map((name) =>
    url.searchParams.get(name),
  );
  return [...segments, label, ...asked].map((words) => tagOf(words ?? '')).find(Boolean);
}

function tagOf(words: string): string | undefined {
  const match = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(words);
  const first = match?.[1]?.toLowerCase();
  const second = match?.[2]?.toLowerCase();
  if (!first) return undefined;
  const known = languages.includes(first) || states.has(first) || (second && states.has(second));
  return known ? [first, second].filter(Boolean).join('-') : undefined;
}
