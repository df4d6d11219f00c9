import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { came } from './came.ts';
import type { RuleDifference } from './changes.ts';
import type { RunReading } from './run-reading.ts';

/**
 * What today's rules say of the observations of a run that the rules of then did not, and the
 * reverse: a change of the tool, never one of the site. Undefined where they agree.
 */
export function ruleDifference({ run, said, today }: RunReading): RuleDifference | undefined {
  if (said === undefined) return undefined;
  const onlyThen = without(said, today);
  const onlyToday = without(today, said);
  const then = came(said);
  const now = came(today);
  const same = JSON.stringify(comparable(then)) === JSON.stringify(comparable(now));
  if (same && onlyThen.length === 0 && onlyToday.length === 0) return undefined;
  return { run, said: then, today: now, onlyThen, onlyToday };
}

/** The score orders cases and is no statement; the tool's name is told anyway. */
function comparable({ verdict, memberStates }: RuleDifference['said']) {
  return [verdict, Object.entries(memberStates).sort()];
}

/** Findings of one assessment that the other lacks, each page's once. */
function without(one: Assessment, other: Assessment) {
  const known = new Set(other.findings.map(keyOf));
  const missing = one.findings.filter((finding) => !known.has(keyOf(finding)));
  const named = missing.map(({ signal, url, quote }) => ({ signal, page: url, quote }));
  return [...new Map(named.map((each) => [JSON.stringify(each), each])).values()];
}

function keyOf({ signal, visit, where, quote }: AssessedFinding): string {
  return JSON.stringify([signal, visit, where, quote]);
}
