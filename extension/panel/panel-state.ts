import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Observation } from '../../shared/observation/observation.ts';

/** What the panel has to show. */
export type PanelState =
  | { is: 'reading' }
  | { is: 'unreadable'; because: string }
  | { is: 'assessed'; tab: number; observation: Observation; assessment: Assessment };
