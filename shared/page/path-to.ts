import type { Tree } from './tree.ts';

type Path = { text: string; steps: number };
const mostSteps = 40;

/**
 * Paths by which elements are found again: steps down from the nearest element with an id that
 * looks written by hand, ` >>> ` into a shadow root. Remembers what it worked out, since siblings
 * and descendants are many.
 */
export function pathTo<Node>(tree: Tree<Node>): (node: Node) => string {
  const paths = new Map<Node, Path>();
  const steps = new Map<Node, string>();

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

  function stepTo(node: Node): string {
    const holder = tree.holder(node);
    if (!steps.has(node) && holder !== undefined) nameSteps(tree.elements(holder));
    return steps.get(node) ?? tree.tag(node);
  }

  function nameSteps(siblings: Iterable<Node>): void {
    const byTag = new Map<string, Node[]>();
    for (const sibling of siblings) {
      const tag = tree.tag(sibling);
      const same = byTag.get(tag);
      if (same) same.push(sibling);
      else byTag.set(tag, [sibling]);
    }
    for (const [tag, same] of byTag) {
      const name = tag.replace(/[^\w-]/g, '\\$&');
      for (const [index, sibling] of same.entries()) {
        steps.set(sibling, same.length === 1 ? name : `${name}:nth-of-type(${index + 1})`);
      }
    }
  }
}
