import * as z from 'zod/mini';
import { unwrapAddress } from '../../facts/address/unwrap-address.ts';
import { tableOf } from '../../reference/table.ts';
import networksJson from './affiliate-networks.json' with { type: 'json' };
import exchangesJson from './exchanges.json' with { type: 'json' };
import otherFirmsJson from './other-firms.json' with { type: 'json' };

const Exchange = z.object({
  firm: z.string(),
  hosts: z.array(z.string()),
  /** Query parameters that carry the code. */
  parameters: z.array(z.string()),
  /** Paths that carry it, without the language segment; `{code}` stands for the code. */
  paths: z.array(z.string()),
});
const OtherFirm = z.extend(Exchange, { of: z.enum(['brokerage', 'hardware']) });
const Network = z.object({
  network: z.string(),
  hosts: z.array(z.string()),
  /** Parameters that name the advertiser's page. */
  destination: z.array(z.string()),
  /** Parameters that name the affiliate. */
  codes: z.array(z.string()),
});

type Trade = 'crypto-assets' | z.infer<typeof OtherFirm>['of'];
type Firm = z.infer<typeof Exchange> & { of: Trade };

const firms: Firm[] = [
  ...tableOf(Exchange)
    .parse(exchangesJson)
    .rows.map((row) => ({ ...row, of: 'crypto-assets' as const })),
  ...tableOf(OtherFirm).parse(otherFirmsJson).rows,
];
const firmsByHost = byHost(firms);
const networks = byHost(tableOf(Network).parse(networksJson).rows);
const firmsByName = new Map(firms.map((row) => [bare(row.firm), row]));

/** How firms that the table does not know write the code; used for the firm's own domains only. */
const usual = {
  parameters: ['ref', 'refcode', 'ref_id', 'referral', 'referralcode', 'referral_code', 'rcode']
    .concat(['invite', 'invitecode', 'invite_code', 'affiliate', 'affiliate_id', 'aff', 'aff_id'])
    .concat(['partner', 'partner_id', 'vipcode', 'channelcode', 'promo', 'promocode', 'code']),
  paths: ['/ref/{code}', '/r/{code}', '/join/{code}', '/invite/{code}', '/referral/{code}'].concat([
    '/register/{code}',
    '/signup/{code}',
    '/i/{code}',
    '/partner/{code}',
  ]),
};

/** The firm that a link refers a client to, its trade, and what credits the referrer. */
export type Referral = {
  firm: string;
  of: Trade;
  code: string;
  by: 'code' | 'network' | 'detour' | 'rel';
};

export type Linked = { href: string; rel: string };

/**
 * Reads host together with parameter or path: `ref=` alone means nothing on most hosts.
 * `ofFirm` says whether a host is one of the firm's own domains, for which the usual forms count;
 * `ownSite` whether the link stays on the page's site, where only a detour (`/go/bybit`) leads out.
 */
export function readAnyReferral(
  { href, rel }: Linked,
  ofFirm: (url: string) => boolean = () => false,
  ownSite = false,
): Referral | undefined {
  const url = parse(href);
  if (url === undefined) return undefined;
  if (ownSite) return detour(url);
  const known = at(firmsByHost, url.hostname);
  for (const { firm, of, parameters, paths } of known) {
    const code = codeIn(url, parameters, paths);
    if (code !== undefined) return { firm, of, code, by: 'code' };
  }
  const [first = ofFirm(href) ? { firm: url.hostname, of: 'crypto-assets' as const } : undefined] =
    known;
  const usualCode = codeIn(url, usual.parameters, usual.paths);
  if (usualCode !== undefined && ofFirm(href)) {
    return { firm: url.hostname, of: 'crypto-assets', code: usualCode, by: 'code' };
  }
  if (first !== undefined && /(?:^|\s)sponsored(?:\s|$)/iu.test(rel)) {
    return { firm: first.firm, of: first.of, code: 'rel=sponsored', by: 'rel' };
  }
  return behindNetwork(url, ofFirm) ?? behindRedirector(href, rel, ofFirm);
}

/** Redirectors that credit nobody (`l.facebook.com`) hide a link that does. */
function behindRedirector(
  href: string,
  rel: string,
  ofFirm: (url: string) => boolean,
): Referral | undefined {
  const { url, through } = unwrapAddress(href);
  return through.length === 0 ? undefined : readAnyReferral({ href: url, rel }, ofFirm);
}

/** The firm of the table whose host an address has, and all of its hosts. */
export function firmAt(href: string): { firm: string; of: Trade; hosts: string[] } | undefined {
  const url = parse(href);
  const [row] = url === undefined ? [] : at(firmsByHost, url.hostname);
  if (row === undefined) return undefined;
  const rows = firms.filter(({ firm }) => firm === row.firm);
  return { firm: row.firm, of: row.of, hosts: rows.flatMap(({ hosts }) => hosts) };
}

/** Whether an address is of an affiliate network, which leads to whoever pays. */
export function isNetwork(href: string): boolean {
  const url = parse(href);
  return url !== undefined && at(networks, url.hostname).length > 0;
}

/** An affiliate network names the advertiser in the address, or in the sub-domain it gave it. */
function behindNetwork(url: URL, ofFirm: (url: string) => boolean): Referral | undefined {
  for (const { destination, codes, hosts } of at(networks, url.hostname)) {
    const code = parameter(url, codes) ?? url.pathname;
    const to = parse(parameter(url, destination) ?? destinationInPath(url));
    const firm = to === undefined ? ofBrand(url.hostname, hosts) : at(firmsByHost, to.hostname)[0];
    if (firm !== undefined) return { firm: firm.firm, of: firm.of, code, by: 'network' };
    if (to !== undefined && ofFirm(to.href)) {
      return { firm: to.hostname, of: 'crypto-assets', code, by: 'network' };
    }
  }
  return undefined;
}

/** `/click/camref:…/destination:https://…` and `/links/…/dlg/https://…`. */
function destinationInPath({ pathname }: URL): string {
  const found = /(?:destination:|\/dlg\/)(https?(?::|%3a).*)$/iu.exec(pathname)?.[1] ?? '';
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

function ofBrand(hostname: string, hosts: readonly string[]): Firm | undefined {
  const host = hosts.find((each) => hostname.endsWith(`.${each}`));
  return host === undefined ? undefined : firmsByName.get(bare(hostname.slice(0, -host.length)));
}

const ofDetour =
  /\/(?:go|goto|out|visit|recommends?|refer|aff|affiliate|redirect|weiter|zum-anbieter|ir|vai|aller|vers|visiter|naar|verder|idz|przejdz|jdi|prejst|tovabb|siirry|click|klick|link|ga)\/([\w.-]+)\/?$/iu;

/** Whether an address of the page's own site leads out of it, to whomever. */
export function isDetour({ pathname }: URL): boolean {
  return ofDetour.test(pathname);
}

/** The code that an address carries in one of the usual forms, of whichever firm it is. */
export function codeOf(url: URL): string | undefined {
  return codeIn(url, usual.parameters, usual.paths);
}

/** Affiliates hide their links behind an address of their own that names the firm. */
function detour({ pathname }: URL): Referral | undefined {
  const [, name = ''] = ofDetour.exec(pathname) ?? [];
  const firm = firmsByName.get(bare(name));
  return firm && { firm: firm.firm, of: firm.of, code: pathname, by: 'detour' };
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}

function parse(address: string): URL | undefined {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address);
}

function codeIn(url: URL, parameters: readonly string[], paths: readonly string[]) {
  const named = parameter(url, parameters);
  if (named !== undefined && /^[\w.~+/=-]{2,64}$/u.test(named)) return named;
  const path = `${url.pathname}/`.replace(/^\/[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/.)/iu, '');
  for (const pattern of paths) {
    const [before = '', after = ''] = pattern.split('{code}');
    for (const whole of [path, `${url.pathname}/`]) {
      const code = whole.startsWith(before) ? whole.slice(before.length).split('/')[0] : undefined;
      if (code && /^[\w.-]{3,64}$/u.test(code) && after === '') return code;
    }
  }
  return undefined;
}

/** Parameters of the query and of a query that stands in the fragment (`#/register?refCode=`). */
function parameter(url: URL, names: readonly string[]): string | undefined {
  const wanted = names.map((name) => name.toLowerCase());
  const inFragment = new URLSearchParams(url.hash.split('?')[1] ?? '');
  for (const [name, value] of [...url.searchParams, ...inFragment]) {
    if (wanted.includes(name.toLowerCase()) && value !== '') return value;
  }
  return undefined;
}

function byHost<Row extends { hosts: string[] }>(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    for (const host of row.hosts) map.set(host, [...(map.get(host) ?? []), row]);
  }
  return map;
}

/** Rows of a host and of every domain above it, the nearest first. */
function at<Row>(map: Map<string, Row[]>, hostname: string): Row[] {
  const labels = hostname.toLowerCase().replace(/\.$/u, '').split('.');
  return labels.flatMap((_, start) => map.get(labels.slice(start).join('.')) ?? []);
}
