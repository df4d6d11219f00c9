import { allIn, everyRoot } from '../../shared/page/every-root.ts';
import { pathTo } from '../../shared/page/path-to.ts';
import type { Tree } from '../../shared/page/tree.ts';

/** Finds elements again by the paths that the reader gave them, in open shadow roots too. */
export function elementFinder(tree: Tree<Node>): {
  find(where: string): Element | undefined;
  /** A selector that names the element and nothing else in the frame, if there is one. */
  alone(element: Element): string | undefined;
} {
  const path = pathTo(tree);
  const roots = everyRoot();
  return {
    find(where) {
      const selector = where.split(' >>> ').at(-1) ?? '';
      for (const candidate of matches(selector)) if (path(candidate) === where) return candidate;
      return undefined;
    },
    alone(element) {
      const steps = path(element).split(' >>> ').at(-1) ?? '';
      const named = ['src', 'alt', 'name', 'value', 'placeholder'].flatMap((name) => {
        const value = tree.attribute(element, name);
        return value === undefined ? [] : [`[${name}=${CSS.escape(value)}]`];
      });
      return [steps, steps + named.join('')].find((each) => matches(each).length === 1);
    },
  };

  function matches(selector: string): Element[] {
    try {
      return roots.flatMap((root) => Array.from(allIn(root, selector)));
    } catch {
      // What is no selector is no path of ours.
      return [];
    }
  }
}
