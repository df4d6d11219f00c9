import { HeldPage, ShownStrip } from './page-order.ts';
import type { PagePort } from './page-port.ts';
import { type Picture, pictureSheet } from './picture-sheet.ts';
import { visiblePicture } from './visible-picture.ts';

/** A page that goes on and on is cut here, in CSS pixels: forty strips at two a second. */
const cutAfter = 32_000;
const answerMs = 15_000;

/**
 * The whole page as PNG, put together from what the window shows while it is scrolled. A strip that
 * fails ends it: there is no picture then, and its reason. `told` is called with strips done of all.
 */
export async function scrolledPicture(
  tab: number,
  port: PagePort,
  told: (done: number, all: number) => void,
): Promise<Picture[]> {
  const page = HeldPage.parse(await port.ask({ order: 'hold' }, answerMs));
  try {
    const height = Math.min(page.height, cutAfter);
    const all = Math.ceil(height / page.viewHeight);
    let sheet: ReturnType<typeof pictureSheet> | undefined;
    let scale = 1;
    let stubborn = 0;
    let grew = false;
    for (let strip = 0; strip < all; strip += 1) {
      told(strip, all);
      const wanted = strip * page.viewHeight;
      const shown = ShownStrip.parse(await port.ask({ order: 'show', y: wanted }, answerMs));
      checkStrip(page, shown, wanted);
      const image = await createImageBitmap(await visiblePicture(tab));
      const own = image.width / page.windowWidth;
      sheet ??= pictureSheet({ width: page.viewWidth, height }, own);
      if (strip > 0 && Math.abs(own - scale) > 0.01) throw new Error(resized);
      scale = own;
      sheet.draw(image, shown.y, { width: page.viewWidth, height: page.viewHeight });
      image.close();
      stubborn = Math.max(stubborn, shown.stubborn);
      grew ||= shown.height > page.height * 1.02;
    }
    told(all, all);
    if (!sheet) throw new Error('the page has no height');
    return await sheet.pictures(page, noteOf(page, stubborn, grew));
  } finally {
    await port.ask({ order: 'release' }, answerMs).catch(() => undefined);
  }
}

const resized = 'the window was resized or zoomed while the page was photographed';

function checkStrip(page: HeldPage, shown: ShownStrip, wanted: number): void {
  if (shown.url !== page.url) throw new Error('the page went to another address');
  if (shown.viewWidth !== page.viewWidth || shown.viewHeight !== page.viewHeight) {
    throw new Error(resized);
  }
  // The last strip overlaps the one before; a gap would be a hole in the picture.
  if (shown.y > wanted + 1) throw new Error('the page would not stand where it was scrolled to');
  const reaches = shown.y + page.viewHeight;
  if (reaches < Math.min(wanted + page.viewHeight, shown.height, page.height) - 1) {
    throw new Error('the page would not be scrolled to its end');
  }
}

function noteOf(page: HeldPage, stubborn: number, grew: boolean): string | undefined {
  const notes = [
    ...(page.scrollsInside
      ? ['the page scrolls in a box of its own; what lies further down in it is not shown']
      : []),
    ...(stubborn > 0 ? ['an element that stays in view is on every strip'] : []),
    ...(grew ? ['the page grew while it was photographed'] : []),
  ];
  return notes.length > 0 ? notes.join('; ') : undefined;
}
