import { brandKey, legalKey } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';

/** Rows by what they are looked up by: whole domains, whole identifiers and whole names only. */
export type RegisterIndex = {
  rows: readonly RegisterRow[];
  byDomain: ReadonlyMap<string, readonly RegisterRow[]>;
  byLei: ReadonlyMap<string, readonly RegisterRow[]>;
  /** By legal name with its form of company. */
  byLegalName: ReadonlyMap<string, readonly RegisterRow[]>;
  /** By brand, by legal name without form and place, and by the name that a domain bears. */
  byBrand: ReadonlyMap<string, readonly RegisterRow[]>;
};

/** A name shorter than this is borne by many. */
const shortestName = 3;

/** Makes rows findable. */
export function indexRegister(rows: readonly RegisterRow[]): RegisterIndex {
  const byDomain = new Map<string, RegisterRow[]>();
  const byLei = new Map<string, RegisterRow[]>();
  const byLegalName = new Map<string, RegisterRow[]>();
  const byBrand = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    for (const { domain } of row.websites) add(byDomain, domain, row);
    if (row.lei !== '') add(byLei, row.lei, row);
    if (row.name !== '') add(byLegalName, legalKey(row.name), row);
    const names = [row.name, ...row.brands].map(brandKey);
    for (const name of [...names, ...row.websites.map(({ domain }) => nameInDomain(domain))]) {
      if (name.length >= shortestName) add(byBrand, name, row);
    }
  }
  return { rows, byDomain, byLei, byLegalName, byBrand };
}

/** The name that a registrable domain bears: `kestrelx` of `kestrelx.example`. */
export function nameInDomain(domain: string): string {
  return (domain.split('.')[0] ?? '').replace(/[^\p{L}\d]/gu, '');
}

function add(map: Map<string, RegisterRow[]>, key: string, row: RegisterRow): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}
