import type { AssessedFinding } from '../../shared/assessment/assessment.ts';
import type { Filter } from './read-page.tsx';

/** Whether a finding is to be shown: a promotion that names no state concerns every one. */
export function matches(finding: AssessedFinding, { state, means }: Filter): boolean {
  if (means !== undefined && finding.means !== means) return false;
  if (state === undefined) return true;
  const its: readonly string[] = finding.memberStates;
  return its.includes(state) || (finding.limb === 'promotion' && its.length === 0);
}
