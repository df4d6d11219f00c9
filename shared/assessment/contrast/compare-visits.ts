import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import type { VisitAccess } from '../access/access-by-state.ts';
import { assessPage } from '../assess-page.ts';
import type { AssessedFinding } from '../assessment.ts';
import type { ContrastRow } from '../contrast-row.ts';
import { refusalOn } from '../refusal-on.ts';
import { contrast } from './contrast.ts';
import { grouped } from './exits-agree.ts';

type Known = {
  /** What was found on the visits that were assessed, controls left out. */
  findings: readonly AssessedFinding[];
  factsFor: (observation: Observation) => Facts;
  domains: readonly string[];
};

/**
 * Compares what visitors of the states and the controls were shown, where a case holds a geo
 * matrix; undefined where it holds none. The controls' pages are read for this alone.
 */
export function compareVisits(
  met: readonly VisitAccess[],
  { findings, factsFor, domains }: Known,
): ContrastRow[] | undefined {
  if (!met.some(({ observation }) => observation.visit.arm)) return undefined;
  const onVisit = grouped(findings, ({ visit }) => visit);
  return contrast(
    met.map(({ observation, access }) => {
      const { visit } = observation;
      const known = visit.persona?.situatedIn !== 'outside' ? onVisit.get(visit.id) : undefined;
      return {
        visit,
        url: visit.stop,
        outcome: access.outcome,
        findings: known ?? shownTo(observation, access.outcome, factsFor, domains),
      };
    }),
  );
}

function shownTo(
  observation: Observation,
  outcome: VisitAccess['access']['outcome'],
  factsFor: Known['factsFor'],
  domains: readonly string[],
): AssessedFinding[] {
  const facts = () => factsFor(observation);
  if (outcome === 'geo-refused' || observation.arrival.outcome === 'turned-away') {
    return refusalOn(observation, facts());
  }
  if (observation.arrival.outcome !== 'arrived') return [];
  return assessPage(observation, facts(), domains).findings;
}
