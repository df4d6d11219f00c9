import type { ArmVisit } from './arm-visit.ts';
import { type Count, fisher, type Pair } from './fisher.ts';
import { limits } from './limits.ts';
import { mostly } from './pattern.ts';

/** How many of these visits were shown a thing. */
export function countOf(visits: readonly ArmVisit[], seenBy: ReadonlySet<string>): Count {
  return { seen: visits.filter(({ id }) => seenBy.has(id)).length, of: visits.length };
}

/** Share of visits that saw what most of them saw. */
export function agreement({ seen, of }: Count): number {
  return of === 0 ? 1 : Math.max(seen, of - seen) / of;
}

/** How many visits by each exit were shown a thing, by name of the exit. */
export function byExit(
  visits: readonly ArmVisit[],
  seenBy: ReadonlySet<string>,
): [string, Count][] {
  return [...grouped(visits, ({ exit }) => exit)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([exit, each]) => [exit, countOf(each, seenBy)]);
}

/**
 * Whether each exit with enough visits saw mostly what its arms saw. The arms are of one place; an
 * exit with few visits in each is judged by all of them.
 */
export function exitsAgree(
  arms: readonly (readonly ArmVisit[])[],
  seenBy: ReadonlySet<string>,
): boolean {
  const usual = arms.map((arm) => withMost(arm, seenBy));
  return [...arms.map((arm) => [arm]), arms].every((some) => {
    const asUsual = new Set(some.flatMap((arm) => [...(usual[arms.indexOf(arm)] ?? [])]));
    return byExit(some.flat(), asUsual).every(
      ([, { seen, of }]) => of < limits.visitsOfAnExit || seen * 2 >= of,
    );
  });
}

/** Ids of the visits of an arm that saw what most of it saw. */
function withMost(arm: readonly ArmVisit[], seenBy: ReadonlySet<string>): string[] {
  const shown = mostly(countOf(arm, seenBy));
  return arm.map(({ id }) => id).filter((id) => seenBy.has(id) === shown);
}

/**
 * The place where a thing is always shown by one exit and hardly ever by the others: a test that
 * sorts visitors by address, and no matter of the country. Visits are compared within a language.
 */
export function whereItSticks(
  visits: readonly ArmVisit[],
  seenBy: ReadonlySet<string>,
): string | undefined {
  for (const [place, here] of grouped(visits, ({ arm }) => arm.place)) {
    const languages = [...grouped(here, ({ arm }) => arm.speaks).values()];
    for (const exit of new Set(here.map((visit) => visit.exit))) {
      const strata = languages.map(
        (alike): Pair => ({
          one: countOf(
            alike.filter((visit) => visit.exit === exit),
            seenBy,
          ),
          other: countOf(
            alike.filter((visit) => visit.exit !== exit),
            seenBy,
          ),
        }),
      );
      const { p } = fisher(...strata);
      if (p <= limits.sticking.p && strata.some(isFarApart)) return place;
    }
  }
  return undefined;
}

function isFarApart({ one, other }: Pair): boolean {
  if (one.of < limits.visitsOfAnExit || other.of === 0) return false;
  return Math.abs(one.seen / one.of - other.seen / other.of) >= limits.sticking.apart;
}

/** Puts values that share a key together, in the order of their first. */
export function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
