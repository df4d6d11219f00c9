import type { Count, Pair } from './fisher.ts';

/** The normal quantile of a two-sided interval of 95 %. */
const z = 1.959963984540054;

/**
 * Share of `one` less share of `other`, with its 95 % interval by Newcombe's hybrid of two Wilson
 * score intervals (Statistics in Medicine 17, 1998, method 10); it holds for perfect splits too.
 */
export function riskDifference({ one, other }: Pair): {
  difference: number;
  interval: [number, number];
} {
  const [p1, p2] = [share(one), share(other)];
  const [low1, high1] = wilson(one);
  const [low2, high2] = wilson(other);
  const difference = p1 - p2;
  return {
    difference,
    interval: [
      Math.max(-1, difference - Math.hypot(p1 - low1, high2 - p2)),
      Math.min(1, difference + Math.hypot(high1 - p1, p2 - low2)),
    ],
  };
}

function share({ seen, of }: Count): number {
  return of === 0 ? 0 : seen / of;
}

function wilson(count: Count): [number, number] {
  if (count.of === 0) return [0, 1];
  const { of } = count;
  const p = share(count);
  const middle = p + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
