import type { Assessment } from '../assessment/assessment.ts';
import type { Case, VisitRecord } from '../case/case.ts';
import type { Decision } from '../case/decision.ts';
import type { Exhibit } from '../case/exhibit.ts';
import type { Changes } from '../changes/changes.ts';
import type { Observation } from '../observation/observation.ts';

/** A small picture of a whole page: a `data:image/…` address and its pixels per CSS pixel. */
export type Preview = { dataUri: string; scale: number };

/** Everything that a report is written from; nothing is looked up while it is rendered. */
export type ReportInput = {
  case: Case;
  assessment: Assessment;
  observations: Observation[];
  /** By visit id; a visit without one is reported without pictures. */
  previews: Record<string, Preview>;
  /** Stops that were not visited, each with its reason. */
  skipped: VisitRecord[];
  /** The latest decision on each finding that a reviewer decided on. */
  decisions: Decision[];
  /** Those of the latest run; missing where there are none. */
  exhibits?: Exhibit[];
  /** What became of the case from run to run; missing where there is one run only. */
  changes?: Changes;
  /** ISO 8601 in UTC. */
  writtenAt: string;
};
