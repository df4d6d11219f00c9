import type { Facts } from '../../facts/facts.ts';

/** An address in an app store: which app, and for which country or in which language. */
export type Listing = {
  /** What the address says of the app: the words of its name, or the name of its package. */
  app: string;
  /** ISO 3166-1 alpha-2 of the storefront. */
  storefront?: string;
  /** ISO 639-1 of the language in which the listing is shown. */
  language?: string;
};

/** Reads an address of Apple's or Google's store; undefined for every other address. */
export function readListing(href: string): Listing | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const host = url.hostname.toLowerCase();
  if (host === 'apps.apple.com' || host === 'itunes.apple.com') {
    const found = /^\/(?:([a-z]{2})\/)?app\/(?:([^/]+)\/)?id\d+/iu.exec(url.pathname);
    if (found === null) return undefined;
    const [, country, app = ''] = found;
    return { app, ...(country !== undefined && { storefront: country.toUpperCase() }) };
  }
  if (host === 'play.google.com' && url.pathname.startsWith('/store/apps/details')) {
    const country = url.searchParams.get('gl') ?? '';
    const [language = '', region = ''] = (url.searchParams.get('hl') ?? '').split(/[-_]/u);
    const storefront = [country, region].find((code) => /^[a-z]{2}$/iu.test(code));
    return {
      app: url.searchParams.get('id') ?? '',
      ...(storefront !== undefined && { storefront: storefront.toUpperCase() }),
      ...(/^[a-z]{2}$/iu.test(language) && { language: language.toLowerCase() }),
    };
  }
  return undefined;
}

/**
 * Whether an app is the firm's own, by its name: a wallet or an authenticator of somebody else is
 * linked to on many a page. An address that names no app says nothing against it.
 */
export function isOwnApp({ app }: Listing, { parties }: Pick<Facts, 'parties'>): boolean {
  if (app === '') return true;
  const brand = bare(parties.own.split('.')[0] ?? '');
  if (brand.length >= 3 && bare(app).includes(brand)) return true;
  const [ending = '', name = ''] = app.split('.');
  return name !== '' && parties.isFirstParty(`https://${name}.${ending}/`);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
