import { knownFirm } from '../ads/known-firm.ts';
import type { Facts } from '../facts/facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { LanguageDetector } from '../facts/language/load-language-detector.ts';
import type { Observation } from '../observation/observation.ts';
import type { RegisterExtract } from '../register/register-extract.ts';
import { accessByState } from './access/access-by-state.ts';
import { refusalsThatHeld } from './access/refusals-that-held.ts';
import { visitsMet } from './access/visits-met.ts';
import { withinReach } from './access/within-reach.ts';
import { type AdsToAssess, assessAds } from './ads/assess-ads.ts';
import { type AssessedPage, assessPage } from './assess-page.ts';
import type { Assessment } from './assessment.ts';
import { compareVisits } from './contrast/compare-visits.ts';
import { raiseByContrast } from './contrast/raise-by-contrast.ts';
import { countedVisits, type FailedVisit } from './counted-visits.ts';
import { homeOutside } from './home-outside.ts';
import { refusalOn } from './refusal-on.ts';
import { sumUp } from './sum-up.ts';

/** The observations of one case, or of one saved page, and what is known of the firm. */
export type ToAssess = {
  observations: Observation[];
  firm: {
    name?: string;
    home?: string;
    domains?: string[];
    lei?: string;
    legalNames?: string[];
  };
  /** What is known from ESMA's register; without it nothing is said of authorisation. */
  register?: RegisterExtract;
  /** What was imported from ad repositories, and the stops of the case, which name affiliates. */
  ads?: AdsToAssess & { stops: readonly { url: string; role: string }[] };
  /** The file, folder or address as it was named. */
  input: string;
  detectLanguage: LanguageDetector;
};

/** What the observations add up to: pure, and the same for the same observations. */
export function assess({
  observations,
  firm,
  register,
  ads,
  input,
  detectLanguage,
}: ToAssess): Assessment {
  const domains = firm.domains ?? [];
  const context = { home: homeOutside(firm.home), domains, detectLanguage };
  const known = new Map<Observation, Facts>();
  const factsFor = (observation: Observation): Facts => {
    const facts = known.get(observation) ?? factsOf(observation, context);
    known.set(observation, facts);
    return facts;
  };
  const met = visitsMet(observations, factsFor);
  const visits = countedVisits(observations, met);
  const entered = register && { rows: register.rows, firm };
  const pages = visits.assessed.map((observation) => ({
    url: observation.arrival.final,
    visit: observation.visit.id,
    ...assessPage(observation, factsFor(observation), domains, entered),
  }));
  const failed = visits.failed.map((each) => {
    const refusals = refusalOn(each.observation, factsFor(each.observation));
    return { ...each, refusal: each.refusal || refusals.length > 0, refusals };
  });

  const seen = [
    ...pages.flatMap((page) => page.findings),
    ...failed.flatMap(({ refusals }) => refusals),
  ];
  const reached = withinReach(refusalsThatHeld(seen, met), met);
  const advertised =
    ads && assessAds(ads, knownFirm({ ...firm, domains }, ads.stops, observations), detectLanguage);
  const rows = compareVisits(met, { findings: seen, factsFor, domains });
  const findings = [
    ...(advertised?.findings ?? []),
    ...reached,
    ...raiseByContrast(reached, rows ?? []),
  ];
  const access = [...accessByState(met)].map(([state, { outcome }]) => [state, outcome] as const);
  return {
    ...sumUp({
      input,
      url: observations[0]?.arrival.final ?? input,
      firm,
      pages,
      findings,
      failed,
      ...(pages.length === 0 && { unseen: nothingSeen(visits.shown, failed) }),
    }),
    ...(register && { register: lookedUp(register, pages) }),
    ...(access.length > 0 && { access: Object.fromEntries(access) }),
    ...(rows && { contrast: rows }),
    ...(advertised && { ads: advertised.assessed }),
  };
}

/** Where it was looked up, and what the register says of each domain on each day, once. */
function lookedUp(
  { day, snapshots }: RegisterExtract,
  pages: readonly AssessedPage[],
): Assessment['register'] {
  const found = pages.flatMap(({ inPerimeter: { standing } }) => standing ?? []);
  const once = new Map(found.map((standing) => [JSON.stringify(standing), standing]));
  return { day, snapshots, standings: [...once.values()] };
}

function nothingSeen(shown: boolean, failed: readonly FailedVisit[]) {
  if (shown && failed.every(({ refusal }) => refusal)) {
    return {
      is: 'none' as const,
      because: 'Every visitor situated in the Union was refused; only a control was shown a page.',
    };
  }
  const because = failed[0]?.because ?? 'there is no visit';
  return { is: 'inconclusive' as const, because: `No page could be assessed: ${because}.` };
}
