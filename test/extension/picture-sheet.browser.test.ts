import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectBrowser } from '../support/browser.ts';

let browser: Browser;
let script: string;

beforeAll(async () => {
  browser = await connectBrowser();
  const sheet = new URL('../../extension/capture/picture-sheet.ts', import.meta.url);
  const built = await build({
    entryPoints: [fileURLToPath(sheet)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sheets',
  });
  script = built.outputFiles[0]?.text ?? '';
});

afterAll(() => browser?.close());

/**
 * Draws strips of one colour each for a page of 40 px in width, and says of each picture what it is
 * and which colours its first and last row have.
 */
async function drawn(given: { height: number; pageHeight: number; view: number; scale: number }) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const pictures = await page.evaluate(`(async () => {
    const { height, pageHeight, view, scale } = ${JSON.stringify(given)};
    const sheet = sheets.pictureSheet({ width: 40, height }, scale);
    for (let y = 0; y < height; y += view) {
      const strip = new OffscreenCanvas(40 * scale, view * scale);
      const context = strip.getContext('2d');
      context.fillStyle = 'rgb(' + (y / view) + ', 100, 200)';
      context.fillRect(0, 0, strip.width, strip.height);
      sheet.draw(await createImageBitmap(strip), y, { width: 40, height: view });
    }
    const made = await sheet.pictures({ width: 40, height: pageHeight });
    return Promise.all(made.map(async ({ file, content, scale, note }) => {
      if (content.type === 'application/json') return { file, index: JSON.parse(await content.text()) };
      if (content.type === 'image/webp') return { file, scale, note };
      const image = await createImageBitmap(content);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const red = (y) => context.getImageData(1, y, 1, 1).data[0];
      return { file, scale, note, size: [image.width, image.height], rows: [red(0), red(image.height - 1)] };
    }));
  })()`);
  await page.close();
  return pictures;
}

it('cuts a page that goes on and on, and the index says where each picture begins and the page was cut', async () => {
  const note = 'shows 40 x 32000 of 40 x 90000 CSS pixels';
  expect(await drawn({ height: 32_000, pageHeight: 90_000, view: 800, scale: 1 })).toEqual([
    { file: 'screenshot-full.png', note, size: [40, 16_000], rows: [0, 19] },
    { file: 'screenshot-full-001.png', note, size: [40, 16_000], rows: [20, 39] },
    {
      file: 'screenshot-full.json',
      index: {
        page: { width: 40, height: 90_000 },
        tiles: [
          { file: 'screenshot-full.png', x: 0, y: 0, width: 40, height: 16_000 },
          { file: 'screenshot-full-001.png', x: 0, y: 16_000, width: 40, height: 16_000 },
        ],
        cutAt: 32_000,
      },
    },
    { file: 'preview.webp', scale: 0.5, note: 'shows the first 12000 CSS pixels' },
  ]);
});

it('keeps the pixels of a dense screen, and needs no index where one picture holds all', async () => {
  expect(await drawn({ height: 2_400, pageHeight: 2_400, view: 800, scale: 2 })).toEqual([
    { file: 'screenshot-full.png', scale: 2, size: [80, 4_800], rows: [0, 2] },
    { file: 'preview.webp', scale: 0.5 },
  ]);
});
