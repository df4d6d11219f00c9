import type { Reading } from '../../shared/observation/parts.ts';
import type { Work } from '../../shared/page/work.ts';

type Placed = { where: string };

const separator = '|';
/** So many paths are shortened between two yields. */
const atATime = 200;

/**
 * Writes each path as far as it differs from the one before it: `31| > td` is 31 characters of that and
 * these. In deep tables the paths are most of a reading, and the browser carries long texts slowly
 * from one process to another.
 */
export function* shortenPaths(reading: Reading): Work<void> {
  for (const list of listsOf(reading)) {
    let before = '';
    for (const [at, placed] of list.entries()) {
      if (at % atATime === 0) yield;
      const { where } = placed;
      const same = sameBeginning(before, where);
      placed.where = `${same}${separator}${where.slice(same)}`;
      before = where;
    }
  }
}

/** Writes the paths out again. */
export function writeOutPaths(reading: Reading): void {
  for (const list of listsOf(reading)) {
    let before = '';
    for (const placed of list) {
      const end = placed.where.indexOf(separator);
      const same = Number(placed.where.slice(0, end));
      placed.where = before.slice(0, same) + placed.where.slice(end + 1);
      before = placed.where;
    }
  }
}

/** The long lists of a reading. */
function listsOf({ parts: { text, links, images } }: Reading): Placed[][] {
  return [text?.blocks ?? [], links?.links ?? [], images?.images ?? []];
}

function sameBeginning(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  return same;
}
