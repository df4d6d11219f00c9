import type { Box } from '../observation/place.ts';
import type { Size } from './picture-size.ts';

/** Height of a picture by its width at most, so that two fit a sheet of A4 side by side. */
const tallest = 1.9;
const above = 40;

/** The part of a page, of full width, that shows most of what is marked; in CSS pixels. */
export function sideBySideWindow(marked: readonly Box[], page: Size): Box {
  const height = Math.min(page.height, page.width * tallest);
  const last = page.height - height;
  const starts = [0, ...marked.map(({ y }) => Math.max(0, Math.min(y - above, last)))];
  const shownFrom = (from: number) =>
    marked.filter(({ y, height: own }) => y >= from && y + own <= from + height).length;
  const y = starts.reduce((best, from) => (shownFrom(from) > shownFrom(best) ? from : best));
  return { x: 0, y, width: page.width, height };
}
