import type { Box } from '../observation/place.ts';
import type { ReadLimits } from './read-limits.ts';
import type { Survey } from './survey.ts';
import type { Tree } from './tree.ts';
import type { Work } from './work.ts';

/** What the reader of a part is given: the tree, what the walk came across, and the limits. */
export type Reading<Node> = {
  tree: Tree<Node>;
  found: Survey<Node>;
  limits: ReadLimits;
  /** Makes an address of the markup absolute. */
  address(written: string): string;
  /** The path by which an element is found again. */
  path(node: Node): string;
  /** The path and, where there is layout, the box of an element. */
  place(node: Node): { where: string; box?: Box };
};

/** A part; the problem says what it leaves out. */
export type PartRead<Part> = { part: Part; problem?: string };
/** Reads one part. */
export type Reader<Part> = <Node>(reading: Reading<Node>) => PartRead<Part>;
/** Reads a part of many things, and yields now and then. */
export type LongReader<Part> = <Node>(reading: Reading<Node>) => Work<PartRead<Part>>;
/** So many things are read between two yields. */
export const readAtATime = 32;
