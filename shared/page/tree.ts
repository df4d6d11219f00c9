import type { Box } from '../observation/place.ts';

/** How an element sits in the flow and whether what stands in it can be seen. */
export type Look = {
  /** Nothing below it can be seen, whatever the elements below say. */
  gone: boolean;
  /** Cut away by a box of no size; `fixed` and `absolute` descendants escape. */
  clipped: boolean;
  /** `visibility`, which an element below may turn on again. */
  shown: boolean;
  /** `atom` is an inline block: part of the line, with words of its own. */
  flow: 'inline' | 'atom' | 'block';
  /** Children of a flex or grid box are blocks, whatever their tags. */
  splits: boolean;
  /** Lies over the page (fixed, sticky, or high above it) and may stand in the way. */
  overlay: boolean;
};

/**
 * Where the words of one block stand: from one text node to another, or the whole of their owner.
 */
export type Stretch<Node> = { owner: Node; first: Node; last: Node; whole: boolean };

/**
 * What the readers need of a tree, so that one set of readers serves both the live page and a
 * saved one. `children` are those that a visitor meets: shadow roots entered, slots filled.
 */
export type Tree<Node> = {
  document: Node;
  /** Address of the document, and the one that its relative addresses start from. */
  url: string;
  base(): string;
  children(node: Node): ArrayLike<Node>;
  /** Characters of a text node, undefined for any other. */
  text(node: Node): string | undefined;
  /** Lower-case tag of an element, '' for any other node. */
  tag(node: Node): string;
  attribute(node: Node, name: string): string | undefined;
  /** What the node stands in, without regard to slots: an element, a shadow root, the document. */
  holder(node: Node): Node | undefined;
  /** The element whose shadow root a node stands in, undefined outside any. */
  hostAround(node: Node): Node | undefined;
  /** Element children in the markup, without regard to slots. */
  elements(holder: Node): Iterable<Node>;
  /** The first element with an id in the document or shadow root that `near` stands in. */
  withId(near: Node, id: string): Node | undefined;
  look(node: Node, tag: string, around: Look): Look;
  /** False for a saved page: then boxes are never known and never missed. */
  hasLayout: boolean;
  /** The box of an element, undefined where it has none. */
  box(node: Node): Box | undefined;
  /** The box of a stretch of text, undefined where nobody can see it. */
  stretch(stretch: Stretch<Node>): Box | undefined;
  /** Share of the viewport that an element covers (0-1), and whether it hangs from the top edge. */
  covers(node: Node): { share: number; atTop: boolean };
  /** Address that an image really shows, where it differs from its markup. */
  shownSource(node: Node): string | undefined;
};
