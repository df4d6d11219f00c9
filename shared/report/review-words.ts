import type { Assessment } from '../assessment/assessment.ts';
import type { Decision } from '../case/decision.ts';
import { decisionOn, numberedFindings } from '../case/numbered-findings.ts';

/** How far a case was reviewed, in at most one sentence or two; nothing where nobody decided. */
export function reviewWords(
  { findings }: Pick<Assessment, 'findings'>,
  decisions: readonly Decision[],
): string[] {
  const all = numberedFindings(findings);
  const decided = all.flatMap(({ ref }) => decisionOn(decisions, ref)?.decision ?? []);
  if (decided.length === 0) return [];
  const count = (kind: Decision['decision']) => decided.filter((each) => each === kind).length;
  const counts = [
    `${count('confirm')} confirmed`,
    `${count('reject')} rejected`,
    `${count('unsure')} left open`,
  ].join(', ');
  return [
    `Reviewers decided on ${decided.length} of ${all.length} findings: ${counts}. The verdict is the classifier’s own and does not follow them.`,
  ];
}
