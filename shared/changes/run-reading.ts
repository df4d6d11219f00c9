import type { Assessment } from '../assessment/assessment.ts';
import type { VisitState } from './visit-state.ts';

/** Why a block of text is watched. */
export type Matter = 'finding' | 'call-to-action' | 'price' | 'countries';

/** A block of text, or the options of a field, as it stood at one visit. */
export type ReadBlock = {
  text: string;
  where: string;
  /** Missing where the block is kept only to be compared with. */
  matters?: Matter;
};

/** One visit of a run, as far as change over time needs it. */
export type VisitReading = {
  id: string;
  /** Address that was asked for, and what tells the page from others. */
  url: string;
  page: string;
  /** Where the visit ended. */
  final: string;
  /** Persona id; '' for nobody (saved pages) and the analyst. */
  viewer: string;
  at: string;
  state: VisitState;
  /** Signals that could not be assessed on it. */
  notAssessed: ReadonlySet<string>;
  blocks: readonly ReadBlock[];
};

/** A run of a case, read for what changes: small beside the observations that it was made from. */
export type RunReading = {
  /** Name of the run, `first` for the unnamed one. */
  run: string;
  /** When its first visit began, ISO 8601 in UTC. */
  at: string;
  visits: readonly VisitReading[];
  /** The same observations under today's rules. */
  today: Assessment;
  /** What was said then, where that is kept. */
  said?: Assessment;
};
