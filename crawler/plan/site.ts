import { parse } from 'tldts';

/** The site that an address belongs to: its registrable domain, or its host where there is none. */
export function siteOf(url: string): string {
  const { hostname } = new URL(url);
  return parse(hostname, { allowPrivateDomains: true }).domain ?? hostname;
}

/**
 * Whether two sites carry one name under other endings (kestrelx.example, kestrelx.eu): where a
 * firm sends visitors of another country.
 */
export function isSiblingSite(left: string, right: string): boolean {
  const [one, other] = [left, right].map(
    (site) => parse(site, { allowPrivateDomains: true }).domainWithoutSuffix,
  );
  return Boolean(one) && one === other;
}
