import type { FrameReading } from '../observation/frame-reading.ts';
import { liveTree } from './live-tree.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';
import { readParts } from './read-parts.ts';
import { readRequests } from './read-requests.ts';
import { atOnce, type Work } from './work.ts';

/**
 * Reads the frame that it runs in, open shadow roots included, within limits of size and time.
 * Runs in an isolated world, once in every frame; what a visitor typed is never read.
 */
export function readPage(limits: Partial<ReadLimits> = {}): FrameReading {
  return atOnce(pageReading({ ...readLimits, ...limits }));
}

/** The same as work that yields, for a page that somebody looks at meanwhile. */
export function* pageReading(limits: ReadLimits): Work<FrameReading> {
  const deadline = performance.now() + limits.milliseconds;
  const tree = liveTree();
  const late = () => performance.now() > deadline;
  const read = yield* readParts(tree, limits, late, () => readRequests(tree.url, limits));
  return { url: tree.url, top: window.parent === window, ...read };
}
