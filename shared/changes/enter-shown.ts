import type { Happening } from './follow-findings.ts';
import type { Followed } from './followed.ts';
import { missingFrom } from './missing-from.ts';
import { pageOf } from './page-of.ts';
import type { VisitReading } from './run-reading.ts';
import type { SeenItem } from './seen-items.ts';

/** Enters a run that saw a finding. `visits` are those of the run to its page. */
export function enterShown(
  each: Followed,
  item: SeenItem,
  visits: readonly VisitReading[],
  run: string,
): Happening[] {
  const happenings: Happening[] = [];
  const about = { run, finding: each.number };
  const since = each.course.findLast(({ is }) => is !== 'gap' && is !== 'before')?.run;
  const shownTo = [...new Set(item.visits.map(({ viewer }) => viewer))];
  const isBack = each.gone;
  if (isBack) happenings.push({ ...about, kind: 'back', viewers: shownTo, since });
  if (each.words.plain !== item.words.plain && each.course.length > 0) {
    const was = each.finding.quote;
    each.wordings.push({ run, quote: item.finding.quote });
    happenings.push({ ...about, kind: 'words', viewers: shownTo, since: each.lastSeen, was });
  }
  if (!isBack) happenings.push(...spread(each, shownTo, visits, run));
  for (const visit of item.visits) {
    each.known.set(visit.viewer, { is: 'shown', run, final: pageOf(visit.final) });
  }
  const { finding, words, wheres, memberStates, url } = item;
  Object.assign(each, { finding, words, wheres, memberStates, url, lastSeen: run, gone: false });
  const of = visits.filter(({ viewer, state }) => shownTo.includes(viewer) && state.is === 'read');
  const counts = { visits: item.visits.length, of: Math.max(of.length, item.visits.length) };
  each.course.push({ run, is: 'shown', shownTo, ...counts });
  return happenings;
}

/** To whom it is shown no longer, and to whom it is shown who had read the page without it. */
function spread(
  each: Followed,
  shownTo: readonly string[],
  visits: readonly VisitReading[],
  run: string,
): Happening[] {
  const lost: string[] = [];
  const won: string[] = [];
  const reasons = new Set<string>();
  for (const [viewer, { is }] of each.known) {
    if (shownTo.includes(viewer)) {
      if (is !== 'shown') won.push(viewer);
      continue;
    }
    const missing = missingFrom(each, viewer, on(visits, viewer));
    if (missing.is === 'gap') continue;
    if (is === 'shown') {
      lost.push(viewer);
      if (missing.because) reasons.add(missing.because);
    }
    setKnown(each, viewer, missing.is, run);
  }
  noteReaders(each, shownTo, visits, run);
  const about = { run, finding: each.number, since: each.lastSeen };
  const because = [...reasons].join('; ');
  return [
    ...(lost.length > 0
      ? [{ ...about, kind: 'narrowed' as const, viewers: lost, ...(because && { because }) }]
      : []),
    ...(won.length > 0 ? [{ ...about, kind: 'widened' as const, viewers: won }] : []),
  ];
}

/** Those who read the page without it are known not to be shown it, should they be shown it later. */
function noteReaders(
  each: Followed,
  shownTo: readonly string[],
  visits: readonly VisitReading[],
  run: string,
): void {
  for (const { viewer } of visits) {
    if (shownTo.includes(viewer) || each.known.has(viewer)) continue;
    const missing = missingFrom(each, viewer, on(visits, viewer));
    if (missing.is !== 'gap') setKnown(each, viewer, missing.is, run);
  }
}

function setKnown(
  { known }: Followed,
  viewer: string,
  is: 'not-shown' | 'refused' | 'page-gone',
  run: string,
): void {
  known.set(viewer, { is, run, final: known.get(viewer)?.final ?? '' });
}

function on(visits: readonly VisitReading[], viewer: string): VisitReading[] {
  return visits.filter((visit) => visit.viewer === viewer);
}
