import type { AssessedFinding } from '../assessment/assessment.ts';
import type { RunReading, VisitReading } from './run-reading.ts';
import { type Worded, worded } from './words-alike.ts';

/** The same words found by the same signal on the same page, by however many visits of a run. */
export type SeenItem = {
  finding: AssessedFinding;
  page: string;
  /** The page's address as it was asked for. */
  url: string;
  words: Worded;
  wheres: ReadonlySet<string>;
  memberStates: ReadonlySet<string>;
  visits: readonly VisitReading[];
};

/** The findings of a run under today's rules, those of equal words put together. */
export function seenItems({ today, visits }: RunReading): SeenItem[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const items = new Map<string, { finding: AssessedFinding; on: VisitReading[]; words: Worded }>();
  const spread = new Map<string, { wheres: Set<string>; states: Set<string> }>();
  for (const finding of today.findings) {
    const visit = byId.get(finding.visit);
    if (visit === undefined) continue;
    const words = worded(finding.quote);
    const key = JSON.stringify([finding.signal, visit.page, words.plain]);
    const item = items.get(key) ?? { finding, on: [], words };
    if (!item.on.includes(visit)) item.on.push(visit);
    items.set(key, item);
    const wide = spread.get(key) ?? { wheres: new Set(), states: new Set() };
    wide.wheres.add(finding.where);
    for (const state of finding.memberStates) wide.states.add(state);
    spread.set(key, wide);
  }
  return [...items].flatMap(([key, { finding, on, words }]) => {
    const [first] = on;
    const wide = spread.get(key);
    if (first === undefined || wide === undefined) return [];
    const { wheres, states: memberStates } = wide;
    return [{ finding, page: first.page, url: first.url, words, wheres, memberStates, visits: on }];
  });
}
