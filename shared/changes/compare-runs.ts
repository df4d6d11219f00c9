import { tool } from '../observation/tool.ts';
import { came } from './came.ts';
import { changeList } from './change-list.ts';
import type { Changes, FollowedFinding, Gap, RunRow } from './changes.ts';
import { followFindings } from './follow-findings.ts';
import type { Followed } from './followed.ts';
import { openVerdicts } from './open-verdicts.ts';
import { ruleDifference } from './rule-differences.ts';
import type { RunReading } from './run-reading.ts';
import { textChanges } from './text-changes.ts';

/** What became of a case from run to run: pure, and the same for the same readings. */
export function compareRuns(firm: string, readings: readonly RunReading[]): Changes {
  const runs = readings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { findings, happenings } = followFindings(runs);
  const rows = runs.map((run) => rowOf(run, findings));
  const texts = textChanges(runs);
  return {
    version: 1,
    tool,
    firm,
    runs: rows,
    findings: findings.map(told),
    texts,
    rules: runs.flatMap((run) => ruleDifference(run) ?? []),
    gaps: runs.flatMap(gapsOf),
    changes: changeList({ rows, findings, happenings, texts }),
  };
}

function rowOf(
  { run, at, visits, today, said }: RunReading,
  findings: readonly Followed[],
): RunRow {
  const gaps = visits.filter(({ state }) => state.is === 'gap').length;
  return {
    run,
    at,
    visits: visits.length,
    read: visits.length - gaps,
    gaps,
    today: came(today),
    ...(said && { said: came(said) }),
    open: openVerdicts(run, findings),
  };
}

function told(each: Followed): FollowedFinding {
  const { number, finding, memberStates, url, firstSeen, lastSeen, course } = each;
  const { signal, title, means, points, limb, strength, quote } = finding;
  return {
    number,
    signal,
    title,
    means,
    points,
    limb,
    strength,
    memberStates: [...memberStates].sort(),
    page: url,
    quote,
    firstSeen,
    lastSeen,
    now: course.at(-1)?.is ?? 'gap',
    course,
  };
}

function gapsOf({ run, visits }: RunReading): Gap[] {
  return visits.flatMap(({ state, url, viewer }) =>
    state.is === 'gap' ? [{ run, page: url, viewer, because: state.because ?? '' }] : [],
  );
}
