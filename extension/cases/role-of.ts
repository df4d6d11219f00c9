import type { Stop } from '../../shared/case/case.ts';

/** Whose page an address is: the firm's own where its domains say so, or where nothing is known of them. */
export function roleOf(url: string, domains: readonly string[]): Stop['role'] {
  if (domains.length === 0 || !URL.canParse(url)) return 'own';
  const { hostname } = new URL(url);
  const own = domains.some(
    (domain) => hostname === domain || hostname.endsWith(`.${domain.replace(/^www\./, '')}`),
  );
  return own ? 'own' : 'on-behalf';
}
