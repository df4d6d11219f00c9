import type { Observation } from '../../shared/observation/observation.ts';

/** What a visit brings home: the observation and the bytes of the captures that it names. */
export type CapturedVisit = {
  observation: Observation;
  files: ReadonlyMap<string, Uint8Array>;
  /** Captures that are too large for memory: names, and where they lie until they are moved in. */
  moved?: ReadonlyMap<string, string>;
};
