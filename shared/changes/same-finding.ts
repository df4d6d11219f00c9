import type { SeenItem } from './seen-items.ts';
import { alike } from './words-alike.ts';

/** How alike the words of a finding must be to be the same one, and where they stand in the same place. */
const enough = { anywhere: 0.6, samePlace: 0.4 };

type Comparable = Pick<SeenItem, 'words' | 'wheres' | 'memberStates'>;

/**
 * How far two findings of one signal on one page are the same, 0 where they are not: their words
 * survive small edits, and those that name different states are never the same.
 */
export function sameFinding(one: Comparable, other: Comparable): number {
  if (areApart(one.memberStates, other.memberStates)) return 0;
  const samePlace = [...one.wheres].some((where) => other.wheres.has(where));
  const how = alike(one.words, other.words);
  if (how < (samePlace ? enough.samePlace : enough.anywhere)) return 0;
  return how + (samePlace ? 0.1 : 0);
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((state) => other.has(state));
}
