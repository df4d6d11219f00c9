import type { FrameReading } from '../observation/frame-reading.ts';
import { liveTree } from './live-tree.ts';
import { type ReadLimits, readLimits } from './read-limits.ts';
import { readParts } from './read-parts.ts';
import { readRequests } from './read-requests.ts';

/**
 * Reads the frame that it runs in, open shadow roots included, within limits of size and time.
 * Runs in an isolated world, once in every frame; what a visitor typed is never read.
 */
export function readPage(limits: Partial<ReadLimits> = {}): FrameReading {
  const given = { ...readLimits, ...limits };
  const deadline = performance.now() + given.milliseconds;
  const tree = liveTree();
  const late = () => performance.now() > deadline;
  const read = readParts(tree, given, late, () => readRequests(tree.url, given));
  return { url: tree.url, top: window.parent === window, ...read };
}
