import type { Browser, Page } from 'playwright';
import type { Box } from '../../../shared/observation/place.ts';
import { escapeHtml } from '../../saved/escape-html.ts';
import type { Shown } from './picture-of.ts';

/** What is drawn: a piece of a stored picture, the spot on it, and lines of caption below. */
type Drawing = { shown: Shown; quote: string; caption: readonly [string, string][] };
/** Draws exhibits one after another with one page of a browser. */
export type Draw = (drawing: Drawing) => Promise<{ png: Buffer; crop: Box }>;

const origin = 'http://exhibit.invalid/';
const margin = 80;
const narrowest = 720;
const widest = 1_600;
const tallest = 1_200;
/** What is shown where a finding has no spot. */
const topOfPage = 600;

/** Opens the page that exhibits are drawn on: our own, offline, without scripts. */
export async function openDrawing(
  browser: Browser,
): Promise<{ draw: Draw; close: () => Promise<void> }> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    viewport: { width: widest, height: 900 },
  });
  const page = await context.newPage();
  let document = '';
  let picture: Buffer = Buffer.alloc(0);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === origin)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document });
    if (url === `${origin}picture.png`)
      return route.fulfill({ contentType: 'image/png', body: picture });
    return route.abort();
  });
  const draw: Draw = async (drawing) => {
    const crop = cropOf(drawing.shown);
    document = documentOf(drawing, crop);
    picture = drawing.shown.bytes;
    await page.goto(origin, { waitUntil: 'load', timeout: 30_000 });
    return { png: await pictureOfExhibit(page), crop };
  };
  return { draw, close: () => context.close() };
}

function pictureOfExhibit(page: Page): Promise<Buffer> {
  return page.locator('figure').screenshot({ timeout: 30_000 });
}

/** The spot with some of what stands around it, within the picture. */
function cropOf({ box, width, height }: Shown): Box {
  if (box === undefined) {
    return { x: 0, y: 0, width: Math.min(width, widest), height: Math.min(height, topOfPage) };
  }
  const wide = Math.min(width, widest, Math.max(narrowest, box.width + 2 * margin));
  const tall = Math.min(height, tallest, box.height + 2 * margin);
  const middle = box.x + Math.min(box.width, wide) / 2;
  const x = Math.round(between(0, middle - wide / 2, width - wide));
  const y = Math.round(between(0, box.y - margin, height - tall));
  return { x, y, width: Math.round(wide), height: Math.round(tall) };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function documentOf({ shown, quote, caption }: Drawing, crop: Box): string {
  const { box } = shown;
  const rows = caption
    .map(([name, words]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd>`)
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff; color: #111; font: 14px/1.45 sans-serif }
figure { margin: 0; width: ${crop.width}px }
div { position: relative; overflow: hidden; width: ${crop.width}px; height: ${crop.height}px }
img { position: absolute; left: ${-crop.x}px; top: ${-crop.y}px; width: ${shown.width}px; height: ${shown.height}px }
${boxStyle(box, crop)}
figcaption { padding: 12px 16px; border-top: 2px solid #111; overflow-wrap: anywhere }
blockquote { margin: 0 0 8px; font-size: 16px; font-weight: 600; unicode-bidi: isolate }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px }
dt { color: #555 } dd { margin: 0; unicode-bidi: isolate }
</style><figure><div><img src="picture.png" alt="">${box ? '<i></i>' : ''}</div><figcaption>
<blockquote dir="auto">${escapeHtml(quote)}</blockquote><dl>${rows}</dl></figcaption></figure>`;
}

function boxStyle(box: Box | undefined, crop: Box): string {
  if (box === undefined) return '';
  return `i { position: absolute; left: ${box.x - crop.x - 4}px; top: ${box.y - crop.y - 4}px;
  width: ${box.width + 2}px; height: ${box.height + 2}px; border: 3px solid #d0021b; outline: 1px solid #fff }`;
}
