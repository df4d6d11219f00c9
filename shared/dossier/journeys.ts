import { type Click, readClick } from '../facts/address/read-click.ts';
import { partiesOf } from '../facts/parties.ts';
import type { Found } from '../observation/found.ts';
import type { Hop } from '../observation/hop.ts';
import type { Observation } from '../observation/observation.ts';
import { firmAt } from '../signals/referral-link/read-any-referral.ts';
import { readReferral } from '../signals/referral-link/read-referral.ts';

/** A way that a visit went from where an address was found to the page that it leads to. */
export type Journey = {
  visit: string;
  /** Where the address was found, and the site of that page. */
  found?: Found & { site?: string };
  /** Every address on the way but the last. */
  hops: Hop[];
  landing: string;
  /** How the visit came to it. */
  landingBy: Hop['by'];
  /** Site of the landing page. */
  site: string;
  /** Name of the firm whose page it is; missing where that is not known. */
  firm?: string;
  click: Click;
  /** The code that credits a promoter in any address on the way. */
  code?: string;
};

type Firm = { name: string; domains: readonly string[] };

/**
 * The ways that led from elsewhere to a page: by a link of another site, by an advertisement, or through
 * addresses of other sites. A firm that redirects within its own site leads nobody anywhere. The same way
 * of several personas counts once.
 */
export function journeys(observations: readonly Observation[], firm: Firm): Journey[] {
  const found = new Map<string, Journey>();
  for (const observation of observations) {
    const journey = journeyOf(observation, firm);
    if (journey === undefined) continue;
    const way = [journey.found?.at ?? '', ...journey.hops.map(({ url }) => url), journey.landing];
    const key = way.map((url) => url.split('#')[0]).join(' ');
    if (!found.has(key)) found.set(key, journey);
  }
  return [...found.values()];
}

function journeyOf({ arrival, visit }: Observation, { name, domains }: Firm): Journey | undefined {
  const all = arrival.hops ?? [];
  if (arrival.outcome === 'unreachable' || all.length === 0) return undefined;
  const parties = partiesOf(arrival.final);
  const siteAt = (url: string) => parties.registrableDomain(url);
  const foundSite = arrival.found?.at === undefined ? undefined : siteAt(arrival.found.at);
  const fromElsewhere =
    visit.role === 'ad-landing' ||
    arrival.found?.by === 'ad' ||
    (foundSite !== undefined && foundSite !== parties.own) ||
    all.some(({ url }) => siteAt(url) !== parties.own);
  if (!fromElsewhere) return undefined;
  const addresses = all.map(({ url }) => url);
  const ofFirm = (url: string) =>
    partiesOf(`https://${domains[0] ?? ''}/`, domains).isFirstParty(url);
  const clicks = addresses.map((url) => readClick(url));
  const [first = readClick(arrival.final)] = clicks;
  const click = {
    ...(clicks.find(({ kind }) => kind !== 'plain') ?? first),
    named: onceEach(clicks.flatMap(({ named }) => named)),
    geo: onceEach(clicks.flatMap(({ geo }) => geo)),
  };
  const codes = addresses.map((href) => readReferral({ href, rel: '' }, ofFirm));
  const referral = codes.find((one) => one?.by === 'code' || one?.by === 'network');
  const isFirms = domains.length > 0 && ofFirm(arrival.final);
  const owner = isFirms ? name : (firmAt(arrival.final)?.firm ?? referral?.firm);
  return {
    visit: visit.id,
    ...(arrival.found
      ? { found: { ...arrival.found, ...(foundSite ? { site: foundSite } : {}) } }
      : {}),
    hops: all.slice(0, -1),
    landing: arrival.final,
    landingBy: all.at(-1)?.by ?? 'asked',
    site: parties.own,
    ...(owner === undefined ? {} : { firm: owner }),
    click,
    ...(referral === undefined ? {} : { code: referral.code }),
  };
}

function onceEach<Row extends { quote: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.quote, row])).values()];
}
