import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Picture, pictureSheet } from './picture-sheet.ts';

const Metrics = z.object({ cssContentSize: z.object({ width: z.number(), height: z.number() }) });
const Shot = z.object({ data: z.string() });

/** What lies further down or to the right is cut, in CSS pixels. */
const tallest = 64_000;
const widest = 4_000;
/** Chromium draws no side beyond 16,384 px in one piece. */
const piece = 8_000;

/** The whole page in one go, without scrolling; needs the `debugger` permission. */
export async function debuggerPicture(tab: number): Promise<Picture[]> {
  const target = { tabId: tab };
  const debug = browser.debugger;
  await debug.attach(target, '1.3');
  try {
    const send = (method: string, params?: Record<string, unknown>) =>
      debug.sendCommand(target, method, params);
    const { cssContentSize } = Metrics.parse(await send('Page.getLayoutMetrics'));
    const page = {
      width: Math.ceil(cssContentSize.width),
      height: Math.ceil(cssContentSize.height),
    };
    const shown = { width: Math.min(page.width, widest), height: Math.min(page.height, tallest) };
    const sheet = pictureSheet(shown, 1);
    for (let y = 0; y < shown.height; y += piece) {
      const height = Math.min(piece, shown.height - y);
      const clip = { x: 0, y, width: shown.width, height, scale: 1 };
      const options = { format: 'png', captureBeyondViewport: true, optimizeForSpeed: true, clip };
      const { data } = Shot.parse(await send('Page.captureScreenshot', options));
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      // On a screen of more pixels the clip comes in those.
      const scale = image.width / shown.width;
      const fitted = scale === 1 ? image : await resize(image, shown.width, height);
      sheet.draw(fitted, y, { width: shown.width, height });
      fitted.close();
    }
    return await sheet.pictures(page);
  } finally {
    await debug.detach(target).catch(() => undefined);
  }
}

async function resize(image: ImageBitmap, resizeWidth: number, resizeHeight: number) {
  const fitted = await createImageBitmap(image, { resizeWidth, resizeHeight });
  image.close();
  return fitted;
}
