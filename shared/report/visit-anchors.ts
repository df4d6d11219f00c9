import type { Observation } from '../observation/observation.ts';

/** By visit id, the place of a visit in the report; ids come from outside and make no anchors. */
export function visitAnchors(observations: readonly Observation[]): ReadonlyMap<string, string> {
  return new Map(observations.map(({ visit }, at) => [visit.id, `visit-${at + 1}`]));
}
