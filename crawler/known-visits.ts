import type { Observation } from '../shared/observation/observation.ts';
import type { StoredCase } from './evidence/read-case.ts';

/** A finished visit of an earlier run, as far as the crawl still needs it. */
export type KnownVisit = {
  outcome: Observation['arrival']['outcome'];
  /** It left from a wrong country: it stays, and does not count. */
  void: boolean;
  /** Milliseconds since 1970. */
  began: number;
  /** What the choice of pages rests on; missing in the geo matrix, which has thousands of visits. */
  observation?: Observation;
};

/** The finished visits of a case by their ids. */
export function knownVisits(stored: StoredCase | undefined): Map<string, KnownVisit> {
  return new Map(
    stored?.observations.map((observation) => {
      const { visit, arrival } = observation;
      const known = {
        outcome: arrival.outcome,
        void: visit.exit?.void !== undefined,
        began: Date.parse(visit.startedAt),
        ...(visit.arm ? {} : { observation }),
      };
      return [visit.id, known] as const;
    }),
  );
}
