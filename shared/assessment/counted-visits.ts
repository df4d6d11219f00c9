import type { Observation } from '../observation/observation.ts';
import type { VisitAccess } from './access/access-by-state.ts';
import { accessOf } from './access/access-of.ts';
import { visitsMet } from './access/visits-met.ts';
import type { Access } from './access.ts';

/** The visits that a verdict may rest on, and why the others show nothing. */
export type CountedVisits = {
  assessed: Observation[];
  /** Visits that arrived nowhere, or were refused in words; `refusal` where that is the answer. */
  failed: FailedVisit[];
  /** Whether anybody, a control too, was shown a page. */
  shown: boolean;
};

export type FailedVisit = {
  visit: string;
  because: string;
  refusal: boolean;
  /** What it was shown instead of the page, where something was. */
  observation: Observation;
};

/**
 * What only a control outside the Union was shown was not shown to persons in the Union: where a
 * case has visits by personas in the Union or the EEA, the control's visits are for comparison. A
 * page that refuses its visitor is no page that was shown, whatever status it came with; and a visit
 * that left from a wrong place counts for nothing where the same was seen from the right one.
 */
export function countedVisits(
  observations: readonly Observation[],
  met: readonly VisitAccess[] = visitsMet(observations),
): CountedVisits {
  const access = new Map(met.map((each) => [each.observation, each.access]));
  const accessOn = (observation: Observation) => access.get(observation) ?? accessOf(observation);
  const situated = observations.filter(({ visit }) => {
    return visit.persona !== undefined && visit.persona.situatedIn !== 'outside';
  });
  const among =
    situated.length === 0
      ? observations
      : observations.filter(({ visit }) => visit.persona?.situatedIn !== 'outside');
  const seen = new Set(
    among.filter(({ visit }) => !isVoid(visit)).map(({ visit }) => askOf(visit)),
  );
  const counted = among.filter(({ visit }) => !isVoid(visit) || !seen.has(askOf(visit)));
  const sorted = counted.map((observation) => ({
    observation,
    ...failureOf(observation, accessOn),
  }));
  return {
    assessed: sorted.flatMap(({ observation, because }) => (because ? [] : [observation])),
    failed: sorted.flatMap(({ observation, because, refusal }) =>
      because ? [{ observation, visit: observation.visit.id, because, refusal }] : [],
    ),
    shown: observations.some(
      (observation) =>
        observation.arrival.outcome === 'arrived' &&
        failureOf(observation, accessOn).because === undefined,
    ),
  };
}

/** Why a visit shows nothing of the page that was asked for; nothing said where it does. */
function failureOf(
  observation: Observation,
  accessOn: (observation: Observation) => Access,
): { because?: string; refusal: boolean } {
  const { arrival, visit } = observation;
  if (visit.exit?.void !== undefined) {
    return { because: `the visit does not count: ${visit.exit.void}`, refusal: false };
  }
  if (arrival.outcome === 'unreachable') {
    return {
      because: `unreachable: ${arrival.because ?? wordsOf(arrival.status)}`,
      refusal: false,
    };
  }
  const arrived = arrival.outcome === 'arrived';
  // A saved page has no visitor whom it could have refused: its words are assessed as they stand.
  if (arrived && visit.persona === undefined) return { refusal: false };
  const { outcome, signature } = accessOn(observation);
  if (outcome === 'geo-refused') return { because: `turned away: ${signature}`, refusal: true };
  if (arrived) return { refusal: false };
  return { because: `turned away: ${arrival.because ?? wordsOf(arrival.status)}`, refusal: false };
}

function wordsOf(status: number | undefined): string {
  return status === undefined ? 'no response' : `HTTP ${status}`;
}

function isVoid({ exit }: Observation['visit']): boolean {
  return exit?.void !== undefined;
}

/** What a visit asked for, and as whom: repetitions have the same. */
function askOf({ stop, persona }: Observation['visit']): string {
  return `${persona?.id ?? ''} ${stop}`;
}
