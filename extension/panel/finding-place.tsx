import type { AssessedFinding } from '../../shared/assessment/assessment.ts';

/** Under each finding: the reviewer's decision and notes. */
export function FindingPlace(_: { finding: AssessedFinding }) {
  return null;
}
