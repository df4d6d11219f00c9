import type { Followed } from './followed.ts';

/**
 * States whose verdict of a run rests on less than before, because findings that were last shown
 * could not be looked for: what the verdict lost is a gap. `whole` stands for the case.
 */
export function openVerdicts(run: string, findings: readonly Followed[]): string[] {
  const open = new Set<string>();
  const states = new Set(findings.flatMap((each) => [...each.memberStates]));
  for (const { course, finding, memberStates } of findings) {
    if (finding.points !== 'towards') continue;
    const at = course.findIndex((entry) => entry.run === run);
    if (course[at]?.is !== 'gap') continue;
    const last = course.slice(0, at).findLast(({ is }) => is !== 'gap');
    if (last?.is !== 'shown') continue;
    open.add('whole');
    // What names no state counts for each of them.
    const concerned = memberStates.size > 0 ? memberStates : states;
    for (const state of concerned) open.add(state);
  }
  return [...open];
}
