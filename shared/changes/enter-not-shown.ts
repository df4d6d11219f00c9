import type { Happening } from './follow-findings.ts';
import type { Followed } from './followed.ts';
import { type Missing, missingFrom } from './missing-from.ts';
import type { VisitReading } from './run-reading.ts';

/**
 * Enters a run that did not see a finding. It is gone only when everybody who was last shown it
 * read the page without it, found no page, or was refused; until then the run is a gap.
 */
export function enterNotShown(
  each: Followed,
  visits: readonly VisitReading[],
  run: string,
): Happening[] {
  const missing = new Map<string, Missing>();
  for (const [viewer, { is, final }] of each.known) {
    const mine = visits.filter((visit) => visit.viewer === viewer);
    const found = missingFrom(each, viewer, mine);
    if (is === 'shown') missing.set(viewer, found);
    if (found.is !== 'gap') each.known.set(viewer, { is: found.is, run, final });
  }
  const said = [...missing.values()].filter(({ is }) => is !== 'gap');
  const because = reasons([...missing.values()]);
  const of = visits.filter(({ viewer, state }) => each.known.has(viewer) && state.is === 'read');
  const entry = { run, shownTo: [], visits: 0, of: of.length, ...(because && { because }) };
  if (each.gone) {
    each.course.push({ ...entry, is: stillGone(each, visits) });
    return [];
  }
  if (said.length < missing.size) {
    each.course.push({ ...entry, is: 'gap' });
    return [];
  }
  each.gone = true;
  each.course.push({ ...entry, is: furthest(said) });
  const viewers = [...missing.keys()];
  const about = { run, finding: each.number, since: each.lastSeen, viewers };
  return [{ ...about, kind: 'gone', ...(because && { because }) }];
}

/** Once gone it stays gone; a run that says nothing is a gap all the same. */
function stillGone(each: Followed, visits: readonly VisitReading[]) {
  const shownOnce = [...each.known].filter(([, { final }]) => final !== '');
  const said = shownOnce.map(([viewer]) =>
    missingFrom(
      each,
      viewer,
      visits.filter((visit) => visit.viewer === viewer),
    ),
  );
  const telling = said.filter(({ is }) => is !== 'gap');
  return telling.length === 0 ? 'gap' : furthest(telling);
}

/** What to say where viewers met different things: the page itself first. */
function furthest(said: readonly Missing[]): Exclude<Missing['is'], 'gap'> {
  for (const is of ['page-gone', 'refused'] as const) {
    if (said.every((each) => each.is === is)) return is;
  }
  return 'not-shown';
}

function reasons(missing: readonly Missing[]): string {
  return [...new Set(missing.flatMap(({ because }) => because ?? []))].slice(0, 3).join('; ');
}
