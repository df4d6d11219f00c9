import { getDomain } from 'tldts';
import { nameInDomain, type RegisterIndex } from './register-index.ts';
import { brandKey, legalKey } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';

/** A row that answers a look-up, and by what. */
export type Hit = { row: RegisterRow; by: 'domain' | 'lei' | 'name' };

/** Looks up a domain or address, an LEI, or a name; whole ones only, never a part of one. */
export function lookUp(
  { byDomain, byLei, byLegalName, byBrand }: RegisterIndex,
  words: string,
): Hit[] {
  const wanted = words.trim();
  const lei = wanted.toUpperCase();
  if (/^[A-Z0-9]{18}\d{2}$/u.test(lei)) return hits(byLei.get(lei), 'lei');
  const domain = /\s/u.test(wanted) ? null : getDomain(wanted, { allowPrivateDomains: true });
  const own = domain ? hits(byDomain.get(domain), 'domain') : [];
  // A brand's other domain is found by the name that it bears.
  const brand = domain ? nameInDomain(domain) : brandKey(wanted);
  const named = [
    ...(byLegalName.get(legalKey(wanted)) ?? []),
    ...(byBrand.get(brand) ?? []),
    ...(byBrand.get(brandKey(wanted)) ?? []),
  ];
  const others = [...new Set(named)].filter((row) => !own.some((hit) => hit.row === row));
  return [...own, ...hits(others, 'name')];
}

function hits(rows: readonly RegisterRow[] | undefined, by: Hit['by']): Hit[] {
  return (rows ?? []).map((row) => ({ row, by }));
}
