import type { TextChange } from './changes.ts';
import { compareBlocks } from './compare-blocks.ts';
import type { RunReading, VisitReading } from './run-reading.ts';

/**
 * What became of the blocks that matter, page by page and viewer by viewer: each run against the last
 * one that read the page as the same persona. The same change for several viewers is one.
 */
export function textChanges(runs: readonly RunReading[]): TextChange[] {
  const last = new Map<string, { run: string; visit: VisitReading }>();
  const changes = new Map<string, TextChange>();
  for (const { run, visits } of runs) {
    for (const visit of firstReads(visits)) {
      const key = keyOf(visit);
      const before = last.get(key);
      last.set(key, { run, visit });
      // A page that leads elsewhere now is told of as such, not as all of its words.
      if (before === undefined || before.visit.final !== visit.final) continue;
      for (const each of compareBlocks(before.visit.blocks, visit.blocks)) {
        const words = each.pieces.map((piece) => [piece.is, piece.text]);
        const same = JSON.stringify([run, before.run, visit.page, each.change, words]);
        const known = changes.get(same);
        if (known) known.seenBy.push(visit.viewer);
        else {
          const about = { run, since: before.run, page: visit.url, seenBy: [visit.viewer] };
          changes.set(same, { ...about, ...each });
        }
      }
    }
  }
  return [...changes.values()];
}

/** The first visit of a run that read each page as each viewer: repetitions show chance. */
function firstReads(visits: readonly VisitReading[]): VisitReading[] {
  const first = new Map<string, VisitReading>();
  for (const visit of visits) {
    if (visit.state.is === 'read' && !first.has(keyOf(visit))) first.set(keyOf(visit), visit);
  }
  return [...first.values()];
}

function keyOf({ page, viewer }: VisitReading): string {
  return JSON.stringify([page, viewer]);
}
