import { accountKey, type Identifier } from './identifiers-of.ts';

/** One account on two or more sites. */
export type JoinedSites = Pick<Identifier, 'kind' | 'id'> & {
  /** The platform of the tag, or the firms whose promoter it is. */
  of: string[];
  sites: string[];
};

/** The accounts that stand on more than one site of a case, those on most sites first. */
export function joinedSites(identifiers: readonly Identifier[]): JoinedSites[] {
  const joined = new Map<string, JoinedSites>();
  for (const one of identifiers) {
    const { kind, of, id, site } = one;
    const key = accountKey(one);
    const known = joined.get(key) ?? { kind, of: [], id, sites: [] };
    joined.set(key, known);
    if (!known.of.includes(of)) known.of.push(of);
    if (!known.sites.includes(site)) known.sites.push(site);
  }
  return [...joined.values()]
    .filter(({ sites }) => sites.length > 1)
    .sort((one, other) => other.sites.length - one.sites.length);
}
