import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import type { VisitAccess } from './access-by-state.ts';
import { accessOf } from './access-of.ts';

/** What each visit of a persona came to; a saved page was met by nobody. */
export function visitsMet(
  observations: readonly Observation[],
  factsFor?: (observation: Observation) => Facts,
): VisitAccess[] {
  return observations
    .filter(({ visit }) => visit.persona !== undefined)
    .map((observation) => ({
      observation,
      access: accessOf(observation, factsFor?.(observation)),
    }));
}
