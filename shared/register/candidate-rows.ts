import { getDomain } from 'tldts';
import { looksLike } from './looks-like.ts';
import { namedIn } from './named-in.ts';
import { nameInDomain, type RegisterIndex } from './register-index.ts';
import { brandKey } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';
import { unpunycode } from './unpunycode.ts';

/** A page of which the register is asked, and what the case says of the firm. */
export type PageAsked = {
  url: string;
  firm: { name?: string; home?: string; lei?: string };
};

/** Registrable domain of an address; empty where it has none. */
export function domainOf(url: string): string {
  return getDomain(url, { allowPrivateDomains: true }) ?? '';
}

/** Rows that bear the name of a page's domain or of the firm, or its LEI. */
export function namesakes(index: RegisterIndex, { url, firm }: PageAsked): RegisterRow[] {
  const named = firm.name === undefined ? '' : brandKey(firm.name);
  const found = [
    ...(firm.lei ? (index.byLei.get(firm.lei) ?? []) : []),
    ...(index.byBrand.get(nameInDomain(domainOf(url))) ?? []),
    ...(index.byBrand.get(named) ?? []),
  ];
  return [...new Set(found)];
}

/** Authorised entities whose name a page's domain imitates. */
export function imitated(index: RegisterIndex, { url }: PageAsked): RegisterRow[] {
  const label = unpunycode(domainOf(url).split('.')[0] ?? '');
  if (label === '') return [];
  const found = [...index.byBrand].flatMap(([name, rows]) => (looksLike(label, name) ? rows : []));
  return [...new Set(found)].filter(({ register }) => register === 'authorised');
}

/** Every row that may decide what the register says of a page. */
export function candidateRows(
  index: RegisterIndex,
  page: PageAsked & { text: string },
): RegisterRow[] {
  return [
    ...(index.byDomain.get(domainOf(page.url)) ?? []),
    ...namesakes(index, page),
    ...imitated(index, page),
    ...namedIn(index, page.text),
  ];
}
