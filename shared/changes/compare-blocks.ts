import type { TextChange, WordPiece } from './changes.ts';
import { pairUp } from './pair-up.ts';
import type { Matter, ReadBlock } from './run-reading.ts';
import { wordPieces } from './word-pieces.ts';
import { alike, type Worded, worded } from './words-alike.ts';

/** How alike two blocks must be to be the same one with other words, and in the same place. */
const enough = { anywhere: 0.5, samePlace: 0.25 };
/** Changes of one page that are told. */
const most = 60;

type Compared = { block: ReadBlock; words: Worded };
/** What differs between two readings of a page. */
export type BlockChange = Pick<TextChange, 'change' | 'where' | 'matters' | 'pieces'>;

/**
 * What became of the blocks that matter between two readings of one page. Blocks that only moved
 * are the same; a block that mattered is looked for among all blocks, and the reverse.
 */
export function compareBlocks(was: readonly ReadBlock[], is: readonly ReadBlock[]): BlockChange[] {
  const [before, after] = withoutSame(was.map(toCompare), is.map(toCompare));
  const pairs = pairUp(before, after, (one, other) =>
    matterOf(one, other) === undefined ? 0 : likeness(one, other),
  );
  const met = new Set(pairs.flat());
  const changed = pairs.flatMap(([one, other]): BlockChange[] => {
    const matters = matterOf(one, other);
    if (matters === undefined || isTicker(matters, one.words, other.words)) return [];
    if (one.words.plain === other.words.plain) return [];
    const pieces = wordPieces(one.block.text, other.block.text);
    return [{ change: 'changed', where: other.block.where, matters, pieces }];
  });
  return [
    ...changed,
    ...before.filter((each) => !met.has(each)).flatMap((each) => alone(each, 'removed')),
    ...after.filter((each) => !met.has(each)).flatMap((each) => alone(each, 'added')),
  ].slice(0, most);
}

function toCompare(block: ReadBlock): Compared {
  return { block, words: worded(block.text) };
}

/** Blocks whose words both readings have are left out, as often as both have them. */
function withoutSame(was: readonly Compared[], is: readonly Compared[]): [Compared[], Compared[]] {
  const counts = new Map<string, number>();
  for (const { words } of is) counts.set(words.plain, (counts.get(words.plain) ?? 0) + 1);
  const same = new Map<string, number>();
  const before = was.filter(({ words }) => {
    const left = counts.get(words.plain) ?? 0;
    if (left === 0) return true;
    counts.set(words.plain, left - 1);
    same.set(words.plain, (same.get(words.plain) ?? 0) + 1);
    return false;
  });
  const after = is.filter(({ words }) => {
    const left = same.get(words.plain) ?? 0;
    if (left === 0) return true;
    same.set(words.plain, left - 1);
    return false;
  });
  return [mattersFirst(before), mattersFirst(after)];
}

function mattersFirst(blocks: readonly Compared[]): Compared[] {
  const rank = ({ block }: Compared) => (block.matters === undefined ? 1 : 0);
  return blocks.toSorted((a, b) => rank(a) - rank(b));
}

function matterOf(one: Compared, other: Compared): Matter | undefined {
  return other.block.matters ?? one.block.matters;
}

function likeness(one: Compared, other: Compared): number {
  const how = alike(one.words, other.words);
  const samePlace = one.block.where === other.block.where;
  if (how < (samePlace ? enough.samePlace : enough.anywhere)) return 0;
  return how + (samePlace ? 0.1 : 0);
}

/** A market's figures change by the second: alone, they are no change of what is offered. */
function isTicker(matters: Matter, one: Worded, other: Worded): boolean {
  return matters === 'price' && one.masked === other.masked;
}

function alone({ block, words }: Compared, change: 'added' | 'removed'): BlockChange[] {
  const { matters, where, text } = block;
  if (matters === undefined || words.plain === '') return [];
  const pieces: WordPiece[] = [{ text, is: change }];
  return [{ change, where, matters, pieces }];
}
