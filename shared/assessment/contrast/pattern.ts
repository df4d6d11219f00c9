import type { Count } from './fisher.ts';
import type { Tally } from './tally.ts';

/**
 * How the arms differ, each by its majority: by place in either language (`place`), in the state's
 * own only, or in English only; by language in either place; or not at all.
 */
export type Pattern = 'place' | 'place-own' | 'place-neutral' | 'language' | 'none';

/** Reads the pattern off the majorities of A, B, C and D. */
export function patternOf({ own, neutral }: Tally): Pattern {
  const [a, c] = [mostly(own.one), mostly(own.other)];
  const [b, d] = [mostly(neutral.one), mostly(neutral.other)];
  if (a === c && b === d) return a === b ? 'none' : 'language';
  if (a === c) return 'place-neutral';
  if (b === d) return 'place-own';
  // Each language the other way round (a notice to switch): read by the one that the state is shown.
  if (a !== b) return a ? 'place-own' : 'place-neutral';
  return 'place';
}

/** Whether most of these visits were shown it. */
export function mostly({ seen, of }: Count): boolean {
  return seen * 2 > of;
}
