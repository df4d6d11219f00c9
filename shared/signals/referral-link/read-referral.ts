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

/** The firm that a link refers a client to, and the referrer's code. */
export type Referral = { firm: string; code: string; network?: string };

/**
 * Reads host together with parameter or path: `ref=` alone means nothing on most hosts.
 * `ofFirm` says whether a host is one of the firm's own domains, for which the usual forms count.
 */
export function readReferral(
  address: string,
  ofFirm: (url: string) => boolean = () => false,
): Referral | undefined {
  const url = parse(address);
  if (url === undefined) return undefined;
  for (const exchange of at(exchanges, url.hostname)) {
    const code = codeIn(url, exchange.parameters, exchange.paths);
    if (code !== undefined) return { firm: exchange.firm, code };
  }
  if (ofFirm(address)) {
    const code = codeIn(url, usual.parameters, usual.paths);
    if (code !== undefined) return { firm: url.hostname, code };
  }
  for (const { network, destination } of at(networks, url.hostname)) {
    const to = parse(parameter(url, destination) ?? '');
    const firm =
      to && (at(exchanges, to.hostname)[0]?.firm ?? (ofFirm(to.href) ? to.hostname : ''));
    if (firm) return { firm, code: url.pathname, network };
  }
  return undefined;
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
