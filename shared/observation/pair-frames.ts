import type { FrameReading } from './frame-reading.ts';
import type { FramesPart } from './frames.ts';

type Listed = FramesPart['frames'][number];

/** From the closest likeness to the loosest: frames redirect, add a fragment, change their query. */
const likenesses: ((address: string) => string)[] = [
  (address) => address,
  (address) => address.replace(/#.*$/s, ''),
  (address) => address.replace(/[?#].*$/s, ''),
  (address) => /^\w+:\/\/[^/?#]+/.exec(address)?.[0] ?? address,
];

/**
 * Pairs the frames that a page lists with the readings of its child frames. A single frame and a
 * single reading that are left over belong together, whatever their addresses.
 */
export function pairFrames(
  listed: readonly Listed[],
  readings: readonly FrameReading[],
): Map<Listed, FrameReading> {
  const pairs = new Map<Listed, FrameReading>();
  const left = new Set(readings);
  for (const likeness of likenesses) {
    for (const frame of listed) {
      if (pairs.has(frame)) continue;
      const wanted = likeness(frame.url);
      const match = [...left].find((reading) => likeness(reading.url) === wanted);
      if (match) pair(frame, match);
    }
  }
  const alone = listed.filter((frame) => !pairs.has(frame) && frame.url !== 'about:blank');
  const [frame, reading] = [alone[0], [...left][0]];
  if (alone.length === 1 && left.size === 1 && frame && reading) pair(frame, reading);
  return pairs;

  function pair(frame: Listed, reading: FrameReading): void {
    pairs.set(frame, reading);
    left.delete(reading);
  }
}
