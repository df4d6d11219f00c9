import { assess } from '../../shared/assessment/assess.ts';
import type { Firm, Stop } from '../../shared/case/case.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { firmAt } from '../../shared/signals/referral-link/read-any-referral.ts';
import type { CaseFile } from '../plan/case-file.ts';
import { siteOf } from '../plan/site.ts';
import type { Candidate } from './candidates.ts';

/** Click addresses of one firm that a case takes up; each is visited as every persona. */
const mostOfFirm = 8;

/** Firms that are known before: of cases that there are, and of those named on the command line. */
export type KnownFirms = readonly Firm[];

/**
 * The firm at which an address ended: one that is known, an exchange by its host, or a site that offers
 * crypto-asset services. Undefined for everything else: a shop, a newspaper, a social network.
 */
export function firmOf(
  landing: Observation,
  known: KnownFirms,
  detectLanguage: LanguageDetector,
): Firm | undefined {
  const { final, outcome } = landing.arrival;
  const named = firmByAddress(final, known);
  if (named !== undefined || outcome !== 'arrived') return named;
  const { findings } = assess({ observations: [landing], firm: {}, input: final, detectLanguage });
  const offers = findings.some(
    ({ signal, points, strength }) =>
      signal === 'crypto-service-offer' && points === 'towards' && strength !== 'context',
  );
  return offers ? { name: siteOf(final), domains: [siteOf(final)] } : undefined;
}

/** The firm of an address as far as it is known without a visit. */
export function firmByAddress(url: string, known: KnownFirms): Firm | undefined {
  const site = siteOf(url);
  const firm = known.find(({ domains }) =>
    domains.some((domain) => siteOf(`https://${domain}/`) === site),
  );
  if (firm !== undefined) return firm;
  const exchange = firmAt(url);
  if (exchange?.of !== 'crypto-assets') return undefined;
  return { name: exchange.firm, domains: [...new Set(exchange.hosts)] };
}

/** A case for each firm: the promoter's page, and the links by which it sends visitors there. */
export function casesOf(
  promoter: string,
  leads: readonly { firm: Firm; candidate: Candidate }[],
): CaseFile[] {
  const cases = new Map<string, CaseFile>();
  const own: Stop = { url: promoter, role: 'on-behalf', found: { by: 'user' } };
  for (const { firm, candidate } of leads) {
    const value = cases.get(firm.name) ?? { firm, stops: [own] };
    cases.set(firm.name, value);
    const { url, at, as } = candidate;
    const isKnown = value.stops.some((stop) => stop.url === url);
    if (isKnown || value.stops.length > mostOfFirm) continue;
    const found = { by: 'page' as const, at, ...(as === '' ? {} : { as }) };
    value.stops.push({ url, role: 'ad-landing', found });
  }
  return [...cases.values()];
}
