import type { ArmVisit } from './arm-visit.ts';
import type { Comparison } from './comparison.ts';
import type { Count, Pair } from './fisher.ts';
import type { ShownThing } from './shown-things.ts';

/** How many visits of each arm of a comparison were shown a thing. */
export type Tally = {
  /** Place against place, among the visits that spoke the state's language. */
  own: Pair;
  /** Place against place, among those that spoke English alone. */
  neutral: Pair;
  /** Place against place, language aside. */
  both: Pair;
  /** The first arm, and its repeat by another exit. */
  first: Count;
  repeat: Count;
  /** As a contrast row carries it. */
  seen: Record<string, [number, number]>;
};

/** Counts a thing in the arms of a comparison. */
export function tally({ own, neutral }: Comparison, { seenBy }: ShownThing): Tally {
  const count = (visits: readonly ArmVisit[]): Count => ({
    seen: visits.filter(({ id }) => seenBy.has(id)).length,
    of: visits.length,
  });
  const first = count(own.state.filter(({ arm }) => !arm.repeat));
  const repeat = count(own.state.filter(({ arm }) => arm.repeat));
  const pairs = {
    own: { one: count(own.state), other: count(own.control) },
    neutral: { one: count(neutral.state), other: count(neutral.control) },
  };
  const arms = {
    A: first,
    A2: repeat,
    B: pairs.neutral.one,
    C: pairs.own.other,
    D: pairs.neutral.other,
  };
  return {
    ...pairs,
    both: {
      one: sum(pairs.own.one, pairs.neutral.one),
      other: sum(pairs.own.other, pairs.neutral.other),
    },
    first,
    repeat,
    seen: Object.fromEntries(
      Object.entries(arms)
        .filter(([, { of }]) => of > 0)
        .map(([arm, { seen, of }]) => [arm, [seen, of]]),
    ),
  };
}

function sum(a: Count, b: Count): Count {
  return { seen: a.seen + b.seen, of: a.of + b.of };
}
