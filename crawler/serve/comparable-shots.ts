import { runOf } from '../../shared/case/run.ts';
import { pageOf } from '../../shared/changes/page-of.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { readCase } from '../evidence/read-case.ts';

/** A picture of a page at one visit. */
export type Shot = { run: string; at: string; visit: string; file: string };
/** A page as one visitor, with its pictures from run to run. */
export type Comparable = { key: string; url: string; viewer: string; shots: Shot[] };

/** Runs whose pictures can be chosen from; the latest. */
const most = 60;
const kinds = ['screenshot-full', 'screenshot-viewport', 'preview'] as const;

/** The pages of a case that have pictures, those of most runs first. */
export async function comparableShots(folder: string): Promise<Comparable[]> {
  const latest = await readCase(folder);
  const places = new Map<string, Comparable>();
  for (const run of latest.runs.slice(-most)) {
    const { observations } = run === latest.run ? latest : await readCase(folder, run);
    for (const observation of observations) {
      const shot = shotOf(observation);
      if (shot === undefined) continue;
      const { stop, persona } = observation.visit;
      const viewer = persona?.id ?? 'visitor';
      const key = `${viewer} ${pageOf(stop)}`;
      const place = places.get(key) ?? { key, url: stop, viewer, shots: [] };
      // The first visit of a run stands for it: repetitions show chance.
      if (place.shots.at(-1)?.run !== shot.run) place.shots.push(shot);
      places.set(key, place);
    }
  }
  return [...places.values()].sort(
    (a, b) => b.shots.length - a.shots.length || (a.key < b.key ? -1 : 1),
  );
}

function shotOf({ visit, captures }: Observation): Shot | undefined {
  for (const kind of kinds) {
    const capture = captures.find((each) => each.kind === kind);
    if (!capture) continue;
    return { run: runOf(visit), at: visit.startedAt, visit: visit.id, file: capture.file };
  }
  return undefined;
}
