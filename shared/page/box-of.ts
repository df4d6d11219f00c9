import type { Box } from '../observation/place.ts';
import { dom } from './dom.ts';

/** How far the page is scrolled; asked once, since asking is not free. */
export type Scrolled = { x: number; y: number };

/** The box of an element in page coordinates, undefined where it takes no room. */
export function boxOf(element: Element, scrolled: Scrolled): Box | undefined {
  const own = toPage(dom.box(element), scrolled);
  if (own) return own;
  // An inline element whose content floats has no size of its own.
  const range = dom.range(document);
  range.selectNodeContents(element);
  return toPage(range.getBoundingClientRect(), scrolled);
}

/** A rectangle of the viewport in page coordinates, undefined where it takes no room. */
export function toPage(rectangle: DOMRect, scrolled: Scrolled): Box | undefined {
  const { width, height } = rectangle;
  if (width <= 0 || height <= 0) return undefined;
  return {
    x: round(rectangle.left + scrolled.x),
    y: round(rectangle.top + scrolled.y),
    width: round(width),
    height: round(height),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
