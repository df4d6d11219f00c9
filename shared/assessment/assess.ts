import type { Facts } from '../facts/facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { LanguageDetector } from '../facts/language/load-language-detector.ts';
import type { Observation } from '../observation/observation.ts';
import { accessByState } from './access/access-by-state.ts';
import { refusalsThatHeld } from './access/refusals-that-held.ts';
import { visitsMet } from './access/visits-met.ts';
import { withinReach } from './access/within-reach.ts';
import { assessPage } from './assess-page.ts';
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
  firm: { name?: string; home?: string; domains?: string[] };
  /** The file, folder or address as it was named. */
  input: string;
  detectLanguage: LanguageDetector;
};

/** What the observations add up to: pure, and the same for the same observations. */
export function assess({ observations, firm, input, detectLanguage }: ToAssess): Assessment {
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
  const pages = visits.assessed.map((observation) => ({
    url: observation.arrival.final,
    visit: observation.visit.id,
    ...assessPage(observation, factsFor(observation), domains),
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
  const rows = compareVisits(met, { findings: seen, factsFor, domains });
  const findings = [...reached, ...raiseByContrast(reached, rows ?? [])];
  const access = [...accessByState(met)].map(([state, { outcome }]) => [state, outcome] as const);
  return {
    ...sumUp({
      input,
      url: observations[0]?.arrival.final ?? input,
      firm,
      pages,
      findings,
      failed,
      ...(pages.length === 0 && { whole: nothingSeen(visits.shown, failed) }),
    }),
    ...(access.length > 0 && { access: Object.fromEntries(access) }),
    ...(rows && { contrast: rows }),
  };
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
