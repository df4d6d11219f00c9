import type { Box } from '../observation/place.ts';
import { dom } from './dom.ts';

/** The box of an element in page coordinates, undefined where it takes no room. */
export function boxOf(element: Element): Box | undefined {
  const own = toPage(dom.box(element));
  if (own) return own;
  // An inline element whose content floats has no size of its own.
  const range = dom.range(document);
  range.selectNodeContents(element);
  return toPage(range.getBoundingClientRect());
}

/** A rectangle of the viewport in page coordinates, undefined where it takes no room. */
export function toPage({ left, top, width, height }: DOMRect): Box | undefined {
  if (width <= 0 || height <= 0) return undefined;
  return {
    x: round(left + window.scrollX),
    y: round(top + window.scrollY),
    width: round(width),
    height: round(height),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
