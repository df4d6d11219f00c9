import type { Followed } from './followed.ts';

/**
 * States whose verdict of a run rests on less than before, because findings that were last shown
 * could not be looked for: what the verdict lost is a gap. `whole` stands for the case.
 */
export function openVerdicts(run: string, findings: readonly Followed[]): string[] {
  const open = new Set<string>();
  for (const { course, finding, memberStates } of findings) {
    if (finding.points !== 'towards') continue;
    const at = course.findIndex((entry) => entry.run === run);
    if (course[at]?.is !== 'gap') continue;
    const last = course.slice(0, at).findLast(({ is }) => is !== 'gap');
    if (last?.is !== 'shown') continue;
    open.add('whole');
    for (const state of memberStates) open.add(state);
  }
  return [...open];
}
