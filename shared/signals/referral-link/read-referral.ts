import * as z from 'zod/mini';
import { tableOf } from '../../reference/table.ts';
import networksJson from './affiliate-networks.json' with { type: 'json' };
import exchangesJson from './exchanges.json' with { type: 'json' };

const Exchange = z.object({
  firm: z.string(),
  hosts: z.array(z.string()),
  /** Query parameters that carry the code. */
  parameters: z.array(z.string()),
  /** Paths that carry it, without the language segment; `{code}` stands for the code. */
  paths: z.array(z.string()),
});
const Network = z.object({
  network: z.string(),
  hosts: z.array(z.string()),
  destination: z.array(z.string()),
});

const exchanges = byHost(tableOf(Exchange).parse(exchangesJson).rows);
const networks = byHost(tableOf(Network).parse(networksJson).rows);

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

/** The firm that a link refers a client to, and what credits the referrer. */
export type Referral = { firm: string; code: string; by: 'code' | 'network' | 'detour' | 'rel' };

type Linked = { href: string; rel: string };

/**
 * Reads host together with parameter or path: `ref=` alone means nothing on most hosts.
 * `ofFirm` says whether a host is one of the firm's own domains, for which the usual forms count;
 * `ownSite` whether the link stays on the page's site, where only a detour (`/go/bybit`) leads out.
 */
export function readReferral(
  { href, rel }: Linked,
  ofFirm: (url: string) => boolean = () => false,
  ownSite = false,
): Referral | undefined {
  const url = parse(href);
  if (url === undefined) return undefined;
  if (ownSite) return detour(url);
  const known = at(exchanges, url.hostname);
  for (const { firm, parameters, paths } of known) {
    const code = codeIn(url, parameters, paths);
    if (code !== undefined) return { firm, code, by: 'code' };
  }
  const [exchange] = known;
  if (exchange !== undefined && /(?:^|\s)sponsored(?:\s|$)/iu.test(rel)) {
    return { firm: exchange.firm, code: 'rel=sponsored', by: 'rel' };
  }
  const usualCode = codeIn(url, usual.parameters, usual.paths);
  if (usualCode !== undefined && ofFirm(href)) {
    return { firm: url.hostname, code: usualCode, by: 'code' };
  }
  for (const { destination } of at(networks, url.hostname)) {
    const to = parse(parameter(url, destination) ?? '');
    const firm =
      to && (at(exchanges, to.hostname)[0]?.firm ?? (ofFirm(to.href) ? to.hostname : ''));
    if (firm) return { firm, code: url.pathname, by: 'network' };
  }
  return undefined;
}

const firmNames = new Map(
  [...exchanges.values()].flat().map(({ firm }) => [firm.toLowerCase().replace(/\W/gu, ''), firm]),
);

/** Affiliates hide their links behind an address of their own that names the exchange. */
function detour({ pathname }: URL): Referral | undefined {
  const [, name] =
    /\/(?:go|goto|out|visit|recommends?|refer|aff|affiliate|redirect)\/([\w.-]+)\/?$/iu.exec(
      pathname,
    ) ?? [];
  const firm = firmNames.get(name?.toLowerCase().replace(/[^a-z0-9]/gu, '') ?? '');
  return firm === undefined ? undefined : { firm, code: pathname, by: 'detour' };
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
