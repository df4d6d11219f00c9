import type { Stop } from '../shared/case/case.ts';
import type { CrawlEvent } from './crawl-event.ts';
import type { Matrix } from './plan/matrix.ts';
import { matrixBlock } from './plan/matrix-block.ts';
import type { VisitDesk } from './visit-desk.ts';

/** A block of one stop as it came out. */
export type Block = {
  url: string;
  block: number;
  /** Milliseconds between the beginning of its first visit and of its last. */
  spread: number;
};

/**
 * Runs the geo matrix over the pages of one site: all stops once, then all of them again, block by
 * block, so that the blocks of a stop lie apart in time and the arms of a block close together.
 */
export async function crawlMatrix(
  pages: readonly Stop[],
  matrix: Matrix,
  desk: VisitDesk,
  report: (event: CrawlEvent) => void,
): Promise<Block[]> {
  const done: Block[] = [];
  for (let block = 1; block <= matrix.blocks; block += 1) {
    for (const stop of pages) {
      if (desk.stopping()) return done;
      const planned = matrixBlock(matrix, stop, block);
      const about = { url: stop.url, block, of: matrix.blocks, visits: planned.length };
      report({ kind: 'block-started', ...about });
      const began = Date.now();
      const visited = await Promise.all(
        planned.map(async (visit) => (await desk.visit(visit)).began),
      );
      const times = visited.filter((time) => time !== undefined);
      const missing = planned.length - times.length;
      if (desk.stopping() && missing > 0) return done;
      report({ kind: 'block-finished', ...about, missing, milliseconds: Date.now() - began });
      const spread = times.length > 0 ? Math.max(...times) - Math.min(...times) : 0;
      done.push({ url: stop.url, block, spread });
    }
  }
  return done;
}
