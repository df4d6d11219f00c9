import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { catalogue } from '../signals/catalogue.ts';
import { visitorState } from './access/visitor-state.ts';
import type { AssessedFinding } from './assessment.ts';
import { lookFor } from './look-for.ts';

/**
 * What the page points away with on which a visitor was refused, whatever its status. It says why:
 * where it names the visitor's place as the reason, the refusal is an answer, and a bare error is none.
 */
export function refusalOn(observation: Observation, facts: Facts): AssessedFinding[] {
  if (observation.arrival.outcome === 'unreachable') return [];
  if (observation.visit.exit?.void !== undefined) return [];
  const refusing = catalogue.filter(({ points }) => points === 'away');
  const state = visitorState(observation.visit);
  return lookFor(refusing, observation, facts).findings.flatMap((finding): AssessedFinding[] => {
    const names = finding.memberStates.length > 0;
    if (state === undefined) return names ? [] : [finding];
    if (names && !finding.memberStates.includes(state)) return [];
    return [{ ...finding, memberStates: [state] }];
  });
}
