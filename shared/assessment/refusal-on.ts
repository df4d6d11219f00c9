import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { catalogue } from '../signals/catalogue.ts';
import type { AssessedFinding } from './assessment.ts';
import { lookFor } from './look-for.ts';

/**
 * What the page points away with on which a visitor was turned away. It says why: where it names the
 * visitor's place as the reason, the refusal is an answer, and a bare error is none.
 */
export function refusalOn(observation: Observation, facts: Facts): AssessedFinding[] {
  if (observation.arrival.outcome !== 'turned-away') return [];
  const refusing = catalogue.filter(({ points }) => points === 'away');
  const state = observation.visit.persona?.country;
  return lookFor(refusing, observation, facts).findings.filter(
    ({ memberStates }) =>
      memberStates.length === 0 || memberStates.some((named) => named === state),
  );
}
