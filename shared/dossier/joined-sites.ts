import type { Identifier } from './identifiers-of.ts';

/** One account on two or more sites. */
export type JoinedSites = Omit<Identifier, 'site'> & { sites: string[] };

/** The accounts that stand on more than one site of a case, those on most sites first. */
export function joinedSites(identifiers: readonly Identifier[]): JoinedSites[] {
  const joined = new Map<string, JoinedSites>();
  for (const { kind, of, id, site } of identifiers) {
    const key = `${kind} ${of} ${id}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { kind, of, id, sites: [site] });
    else if (!known.sites.includes(site)) known.sites.push(site);
  }
  return [...joined.values()]
    .filter(({ sites }) => sites.length > 1)
    .sort((one, other) => other.sites.length - one.sites.length);
}
