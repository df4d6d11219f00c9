import type { RegisterRow } from './register-row.ts';

/** `eu.`, `/en-eu`, `/eu/`: a part of a site that is for the Union. */
const partForUnion = /(?:^|[-_./])eu(?:$|[-_./])/iu;

/**
 * Whether the websites of a row hold a page. An entry of a sub-domain holds what lies under it, not
 * the site beside it; one of a path for the Union holds that path. Any other path is only where the
 * entry happens to point.
 */
export function covers({ websites }: RegisterRow, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./u, '');
  return websites.some((website) => {
    const within = host === website.host || host.endsWith(`.${website.host}`);
    const part = website.path?.split('/')[1];
    if (!within || part === undefined || !partForUnion.test(part)) return within;
    return pathname.split('/')[1]?.toLowerCase() === part.toLowerCase();
  });
}
