import type { Tree } from './tree.ts';

type Path = { text: string; steps: number };
/** The children of a node as far as they were counted: how many of each tag, and which one each is. */
type Counting<Node> = {
  rest: Iterator<Node>;
  counts: Map<string, number>;
  nth: Map<Node, number>;
};
const mostSteps = 40;

/**
 * Paths by which elements are found again: steps down from the nearest element with an id that
 * looks written by hand, ` >>> ` into a shadow root. Remembers what it worked out, since siblings
 * and descendants are many.
 */
export function pathTo<Node>(tree: Tree<Node>): (node: Node) => string {
  const paths = new Map<Node, Path>();
  const counting = new Map<Node, Counting<Node>>();

  return path;

  function path(node: Node): string {
    const climbed: Node[] = [];
    let found: Path | undefined;
    for (let at: Node | undefined = node; at !== undefined && !found; at = above(at)) {
      found = paths.get(at) ?? anchor(at);
      if (found) paths.set(at, found);
      else climbed.push(at);
    }
    for (const below of climbed.reverse()) {
      found = found ? longer(found, stepTo(below)) : inRoot(below, stepTo(below));
      paths.set(below, found);
    }
    return found?.text ?? '';
  }

  function above(node: Node): Node | undefined {
    const holder = tree.holder(node);
    return holder !== undefined && tree.tag(holder) !== '' ? holder : undefined;
  }

  /** Where a path may begin: no ancestor needs to be named. */
  function anchor(node: Node): Path | undefined {
    const id = tree.attribute(node, 'id');
    const byHand = id && id.length <= 40 && /^[A-Za-z][\w-]*$/.test(id) && !/\d{3}/.test(id);
    if (byHand && tree.withId(node, id) === node) return inRoot(node, `#${id}`);
    const tag = tree.tag(node);
    return tag === 'html' || tag === 'body' ? inRoot(node, tag) : undefined;
  }

  function inRoot(node: Node, text: string): Path {
    const host = tree.hostAround(node);
    if (host === undefined) return { text, steps: 1 };
    return { text: `${path(host)} >>> ${text}`, steps: 1 };
  }

  /** A page nested without end keeps the last steps only: paths would outgrow the page. */
  function longer(path: Path, step: string): Path {
    const text = `${path.text} > ${step}`;
    if (path.steps < mostSteps) return { text, steps: path.steps + 1 };
    return { text: text.slice(text.indexOf(' > ') + 3), steps: mostSteps };
  }

  /** Counts siblings no further than it has to: of thirty thousand all at once would hold the page up. */
  function stepTo(node: Node): string {
    const holder = tree.holder(node);
    const tag = tree.tag(node);
    if (holder === undefined) return tag;
    let among = counting.get(holder) ?? begin(holder);
    while (!among.nth.has(node) && countNext(among));
    // It was put there after its siblings were listed.
    if (!among.nth.has(node)) among = begin(holder);
    while (!among.nth.has(node) && countNext(among));
    const at = among.nth.get(node);
    if (at === undefined) return tag;
    while (among.counts.get(tag) === 1 && countNext(among));
    const name = tag.replace(/[^\w-]/g, '\\$&');
    return among.counts.get(tag) === 1 ? name : `${name}:nth-of-type(${at})`;
  }

  function begin(holder: Node): Counting<Node> {
    const rest = tree.elements(holder)[Symbol.iterator]();
    const among: Counting<Node> = { rest, counts: new Map(), nth: new Map() };
    counting.set(holder, among);
    return among;
  }

  /** Counts one sibling more; false after the last one. */
  function countNext({ rest, counts, nth }: Counting<Node>): boolean {
    const next = rest.next();
    if (next.done) return false;
    const tag = tree.tag(next.value);
    const at = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, at);
    nth.set(next.value, at);
    return true;
  }
}
