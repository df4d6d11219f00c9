import type { Box } from '../observation/place.ts';
import { boxOf, type Scrolled, toPage } from './box-of.ts';
import { dom } from './dom.ts';
import type { Stretch, Tree } from './tree.ts';
import { hidesWords, visible } from './visible.ts';

/** The document that the script runs in, as the readers want it: open shadow roots entered. */
export function liveTree(): Tree<Node> {
  const scrolled: Scrolled = { x: window.scrollX, y: window.scrollY };
  return {
    document,
    url: dom.documentUrl(document),
    base: () => dom.baseURI(document),
    hasLayout: true,
    children: childrenOf,
    text: (node) => (isText(node) ? dom.data(node) : undefined),
    tag: (node) => (isElement(node) ? dom.localName(node).toLowerCase() : ''),
    attribute: (node, name) =>
      isElement(node) ? (dom.attribute(node, name) ?? undefined) : undefined,
    holder: (node) => dom.parentNode(node) ?? undefined,
    hostAround(node) {
      const root = dom.rootOf(node);
      return root instanceof ShadowRoot ? root.host : undefined;
    },
    elements: (holder) => childrenNow(holder).filter(isElement),
    withId(near, id) {
      const root = dom.rootOf(near);
      const found =
        root instanceof ShadowRoot ? dom.withIdInShadow(root, id) : dom.withId(document, id);
      return found ?? undefined;
    },
    look: (node, tag, around) => (isElement(node) ? visible(node, tag, around) : around),
    box: (node) => (isElement(node) ? frameInset(node, boxOf(node, scrolled)) : undefined),
    stretch: (stretch) => stretchOf(stretch, scrolled),
    covers: (node) => (isElement(node) ? coverOf(node) : { share: 0, atTop: false }),
    shownSource: (node) =>
      node instanceof HTMLImageElement ? dom.source(node) || undefined : undefined,
  };
}

function isText(node: Node): node is Text {
  const type = dom.nodeType(node);
  return type === 3 || type === 4;
}

function isElement(node: Node): node is Element {
  return dom.nodeType(node) === 1;
}

function childrenOf(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return childrenNow(node);
  const shadow = dom.shadowRoot(node);
  if (shadow) return childrenNow(shadow);
  if (node instanceof HTMLSlotElement && dom.rootOf(node) instanceof ShadowRoot) {
    const assigned = dom.slotted(node);
    if (assigned.length > 0) return assigned;
  }
  return childrenNow(node);
}

/** A list that stays as it is where the page goes on to change while it is read. */
function childrenNow(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = dom.firstChild(node); child; child = dom.nextSibling(child)) {
    children.push(child);
  }
  return children;
}

/** A frame's own page begins inside its border. */
function frameInset(element: Element, box: Box | undefined): Box | undefined {
  if (!box || dom.localName(element) !== 'iframe') return box;
  return { ...box, x: box.x + dom.clientLeft(element), y: box.y + dom.clientTop(element) };
}

function stretchOf(
  { owner, first, last, whole }: Stretch<Node>,
  scrolled: Scrolled,
): Box | undefined {
  const nearest = isElement(first) ? first : dom.parentNode(first);
  if (nearest && isElement(nearest) && hidesWords(nearest)) return undefined;
  if (whole && isElement(owner)) {
    const box = toPage(dom.box(owner), scrolled);
    if (box) return box;
  }
  const range = dom.range(document);
  if (isElement(first)) range.selectNode(first);
  else {
    range.setStartBefore(first);
    range.setEndAfter(last);
  }
  return toPage(range.getBoundingClientRect(), scrolled);
}

function coverOf(element: Element): { share: number; atTop: boolean } {
  const { left, top, right, bottom } = dom.box(element);
  const { innerWidth, innerHeight } = window;
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const area = Math.max(0, width) * Math.max(0, height);
  return { share: area / Math.max(1, innerWidth * innerHeight), atTop: top <= 8 };
}
