import type { Box } from '../observation/place.ts';
import type { ReadLimits } from './read-limits.ts';
import type { Survey } from './survey.ts';
import type { Tree } from './tree.ts';

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

/** Reads one part; the problem says what the part leaves out. */
export type Reader<Part> = <Node>(reading: Reading<Node>) => { part: Part; problem?: string };
