import type { FollowedFinding } from './changes.ts';
import { enterNotShown } from './enter-not-shown.ts';
import { enterShown } from './enter-shown.ts';
import { type Followed, followed } from './followed.ts';
import { pairUp } from './pair-up.ts';
import type { RunReading, VisitReading } from './run-reading.ts';
import { sameFinding } from './same-finding.ts';
import { type SeenItem, seenItems } from './seen-items.ts';

/** What happened to a finding in a run; how the runs before it come in is `since`. */
export type Happening = {
  run: string;
  kind: 'new' | 'gone' | 'back' | 'words' | 'narrowed' | 'widened';
  finding: number;
  /** The last run that knew otherwise; missing where the page had not been read before. */
  since?: string;
  /** Persona ids that it is about. */
  viewers: string[];
  /** The words before, where they are what changed. */
  was?: string;
  because?: string;
};

/** Every finding from its first run to the last, and what happened to it on the way. */
export type Course = { findings: Followed[]; happenings: Happening[] };

/** Follows each finding through the runs, which come in the order in which they began. */
export function followFindings(runs: readonly RunReading[]): Course {
  const findings: Followed[] = [];
  const happenings: Happening[] = [];
  const before: RunReading[] = [];
  for (const run of runs) {
    const visits = byPage(run.visits);
    const items = seenItems(run);
    const met = meet(items, findings);
    for (const each of findings) {
      const item = met.get(each);
      const on = visits.get(each.page) ?? [];
      if (item) happenings.push(...enterShown(each, item, on, run.run));
      else happenings.push(...enterNotShown(each, on, run.run));
    }
    const known = new Set(met.values());
    for (const item of items) {
      if (known.has(item)) continue;
      const begun = followed(item, findings.length + 1, run.run);
      findings.push(begun);
      begun.course.push(...before.map((earlier) => notYet(earlier.run)));
      enterShown(begun, item, visits.get(item.page) ?? [], run.run);
      if (before.length > 0) happenings.push(beginning(begun, item, before, run.run));
    }
    before.push(run);
  }
  return { findings, happenings };
}

/** Which of the run's findings is which of those that are followed. */
function meet(
  items: readonly SeenItem[],
  findings: readonly Followed[],
): ReadonlyMap<Followed, SeenItem> {
  const keyOf = (signal: string, page: string) => JSON.stringify([signal, page]);
  const groups = new Map<string, { items: SeenItem[]; followed: Followed[] }>();
  for (const item of items) {
    const key = keyOf(item.finding.signal, item.page);
    const group = groups.get(key) ?? { items: [], followed: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  for (const each of findings) {
    groups.get(keyOf(each.finding.signal, each.page))?.followed.push(each);
  }
  const met = new Map<Followed, SeenItem>();
  for (const group of groups.values()) {
    for (const [each, item] of pairUp(group.followed, group.items, sameFinding)) {
      met.set(each, item);
    }
  }
  return met;
}

/** A finding is new only where its page was read before, as somebody who is shown it now. */
function beginning(
  { number }: Followed,
  item: SeenItem,
  before: readonly RunReading[],
  run: string,
): Happening {
  const viewers = [...new Set(item.visits.map(({ viewer }) => viewer))];
  const { signal } = item.finding;
  const since = before.findLast(({ visits }) =>
    visits.some(
      ({ page, viewer, state, notAssessed }) =>
        page === item.page &&
        viewers.includes(viewer) &&
        (state.is === 'page-gone' || state.is === 'refused' || state.is === 'read') &&
        !notAssessed.has(signal),
    ),
  );
  return { run, kind: 'new', finding: number, viewers, ...(since && { since: since.run }) };
}

function notYet(run: string): FollowedFinding['course'][number] {
  return { run, is: 'before', shownTo: [], visits: 0, of: 0 };
}

function byPage(visits: readonly VisitReading[]): Map<string, VisitReading[]> {
  const pages = new Map<string, VisitReading[]>();
  for (const visit of visits) {
    const page = pages.get(visit.page);
    if (page) page.push(visit);
    else pages.set(visit.page, [visit]);
  }
  return pages;
}
