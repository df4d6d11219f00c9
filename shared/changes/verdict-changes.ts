import type { Verdict } from '../assessment/assessment.ts';
import type { Change, RunRow } from './changes.ts';

type VerdictChange = Pick<Change, 'kind' | 'run' | 'at' | 'since' | 'memberStates'> & {
  was: Verdict;
  is: Verdict;
};

/**
 * How the verdict of the case and of each state went, under today's rules. A run whose verdict is
 * open, or inconclusive, is passed over: what could not be seen is no change.
 */
export function verdictChanges(runs: readonly RunRow[]): VerdictChange[] {
  const states = [...new Set(runs.flatMap(({ today }) => Object.keys(today.memberStates)))].sort();
  return [
    ...along(runs, 'whole', ({ today }) => today.verdict),
    ...states.flatMap((state) => along(runs, state, ({ today }) => today.memberStates[state])),
  ];
}

function along(
  runs: readonly RunRow[],
  state: string,
  verdictOf: (row: RunRow) => Verdict | undefined,
): VerdictChange[] {
  const changes: VerdictChange[] = [];
  let last: { run: string; verdict: Verdict } | undefined;
  for (const row of runs) {
    const verdict = verdictOf(row) ?? 'none';
    if (verdict === 'inconclusive' || row.open.includes(state) || row.read === 0) continue;
    if (last !== undefined && last.verdict !== verdict) {
      const whole = state === 'whole';
      changes.push({
        kind: whole ? 'verdict' : 'state-verdict',
        run: row.run,
        at: row.at,
        since: last.run,
        memberStates: whole ? [] : [state],
        was: last.verdict,
        is: verdict,
      });
    }
    last = { run: row.run, verdict };
  }
  return changes;
}
