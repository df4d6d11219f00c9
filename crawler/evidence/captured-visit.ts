import type { Observation } from '../../shared/observation/observation.ts';

/** What a visit brings home: the observation and the bytes of the captures that it names. */
export type CapturedVisit = {
  observation: Observation;
  files: ReadonlyMap<string, Uint8Array>;
};
