import type { Box } from '../observation/place.ts';
import type { Size } from './picture-size.ts';

/** A window on a page in its CSS pixels, with the element's box relative to the window. */
export type Crop = { window: Box; page: Size; mark: Box };

const around = 70;
/** A wider window makes its words too small to read; words begin on the left. */
const widest = 720;

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}

/**
 * The part of a page that shows an element and some of what stands around it. `page` is the part
 * of the page that the picture shows; undefined when the element lies outside of it.
 */
export function crop(box: Box, page: Size): Crop | undefined {
  if (box.width < 1 || box.height < 1) return undefined;
  const outside = box.x >= page.width || box.y >= page.height;
  if (outside || box.x + box.width <= 0 || box.y + box.height <= 0) return undefined;
  const wide = box.width + 2 * around > widest;
  const width = Math.min(wide ? widest : Math.max(520, box.width + 2 * around), page.width);
  const height = Math.min(between(width * 0.42, box.height + 2 * around, width * 0.8), page.height);
  const middle = box.x + box.width / 2 - width / 2;
  const x = between(0, wide ? box.x - around / 2 : middle, page.width - width);
  const tall = box.height + around > height;
  const y = between(
    0,
    tall ? box.y - around / 2 : box.y + box.height / 2 - height / 2,
    page.height - height,
  );
  return {
    window: { x, y, width, height },
    page,
    mark: { x: box.x - x, y: box.y - y, width: box.width, height: box.height },
  };
}
