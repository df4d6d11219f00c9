import { dom } from './dom.ts';

/** The document and every open shadow root in it, nested ones included. */
export function everyRoot(): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of allIn(root, '*')) {
      const shadow = dom.shadowRoot(element);
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

/** The elements of one root that a selector names. */
export function allIn(root: Document | ShadowRoot, selector: string): NodeListOf<Element> {
  return root instanceof ShadowRoot
    ? dom.allOfFragment(root, selector)
    : dom.allOfDocument(root, selector);
}
