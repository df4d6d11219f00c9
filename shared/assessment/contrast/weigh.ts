import type { ArmVisit } from './arm-visit.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { Comparison } from './comparison.ts';
import { type FisherTest, fisher } from './fisher.ts';
import { limits } from './limits.ts';
import type { Pattern } from './pattern.ts';
import type { ShownThing } from './shown-things.ts';
import { type Tally, tally } from './tally.ts';

/** A thing in one comparison, with its counts and, for each pattern that it may follow, its test. */
export type Weighed = {
  comparison: Comparison;
  thing: ShownThing;
  counts: Tally;
  tests: Record<Exclude<Pattern, 'none'>, FisherTest & { q?: number }>;
};

/** Counts and tests a thing; undefined where every visit, or none, was shown it. */
export function weigh(comparison: Comparison, thing: ShownThing): Weighed | undefined {
  const counts = tally(comparison, thing);
  const { own, neutral, both } = counts;
  const seen = both.one.seen + both.other.seen;
  if (seen === 0 || seen === both.one.of + both.other.of) return undefined;
  const tests = {
    place: fisher(own, neutral),
    'place-own': fisher(own),
    'place-neutral': fisher(neutral),
    language: fisher(
      { one: own.one, other: neutral.one },
      { one: own.other, other: neutral.other },
    ),
  };
  return { comparison, thing, counts, tests };
}

/**
 * Puts a q on every test of the run. A test whose margins allow no p within the bound is no member
 * of the family: it could never be a discovery (Tarone 1990, Gilbert 2005), and what every visitor
 * is shown would otherwise drown what some are.
 */
export function putQ(weighed: readonly Weighed[]): Weighed[] {
  const family = weighed
    .flatMap(({ tests }) => Object.values(tests))
    .filter(({ least }) => least <= limits.q);
  const qs = benjaminiHochberg(family.map(({ p }) => p));
  const qOf = new Map(family.map((test, at) => [test, qs[at] ?? 1]));
  const withQ = (test: FisherTest) => ({ ...test, q: qOf.get(test) ?? 1 });
  return weighed.map((one) => ({
    ...one,
    tests: {
      place: withQ(one.tests.place),
      'place-own': withQ(one.tests['place-own']),
      'place-neutral': withQ(one.tests['place-neutral']),
      language: withQ(one.tests.language),
    },
  }));
}

/** The visits on which a pattern rests, of the state and of the controls. */
export function decisive({ own, neutral }: Comparison, pattern: Pattern) {
  if (pattern === 'place-own') return own;
  if (pattern === 'place-neutral') return neutral;
  const together = (side: 'state' | 'control'): ArmVisit[] => [...own[side], ...neutral[side]];
  return { state: together('state'), control: together('control') };
}
