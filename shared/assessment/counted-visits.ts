import type { Observation } from '../observation/observation.ts';

/** The visits that a verdict may rest on, and why the others show nothing. */
export type CountedVisits = {
  assessed: Observation[];
  /** Visits that arrived nowhere; `refusal` where the refusal itself is the answer. */
  failed: FailedVisit[];
};

export type FailedVisit = {
  visit: string;
  because: string;
  refusal: boolean;
  /** What it was shown instead of the page, where something was. */
  observation: Observation;
};

const unavailableForLegalReasons = 451;

/**
 * What only a control outside the Union was shown was not shown to persons in the Union: where a
 * case has visits by personas in the Union or the EEA, the control's visits are for comparison.
 */
export function countedVisits(observations: readonly Observation[]): CountedVisits {
  const situated = observations.filter(({ visit }) => {
    return visit.persona !== undefined && visit.persona.situatedIn !== 'outside';
  });
  const counted =
    situated.length === 0
      ? observations
      : observations.filter(({ visit }) => visit.persona?.situatedIn !== 'outside');
  return {
    assessed: counted.filter(({ arrival }) => arrival.outcome === 'arrived'),
    failed: counted
      .filter(({ arrival }) => arrival.outcome !== 'arrived')
      .map((observation) => ({ ...observation, observation }))
      .map(({ arrival, visit, observation }) => ({
        observation,
        visit: visit.id,
        because: `${arrival.outcome === 'turned-away' ? 'turned away' : 'unreachable'}: ${
          arrival.because ??
          (arrival.status === undefined ? 'no response' : `HTTP ${arrival.status}`)
        }`,
        refusal: arrival.status === unavailableForLegalReasons,
      })),
  };
}
