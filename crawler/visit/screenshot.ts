import type { CDPSession } from 'playwright';

/** A picture and what a reader must know of it. */
export type Picture = { bytes: Uint8Array; scale?: number; note?: string };

/** Chromium draws no side beyond 16,384 px in one piece and repeats the page there. */
export const tallest = 16_000;
const tallestPreview = 12_000;
/** What lies further to the right is cut. */
export const widest = 4_000;
const previewScale = 0.5;

type Size = { width: number; height: number };
/** A part of the page in CSS pixels. */
export type Clip = Size & { x: number; y: number };

/** What a visitor sees without scrolling, as PNG. */
export async function viewportPicture(session: CDPSession): Promise<Picture> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  return { bytes: Buffer.from(data, 'base64') };
}

/** The whole page as PNG; a taller page is cut, and says so: `captureTiles` has the rest. */
export async function fullPicture(session: CDPSession): Promise<Picture> {
  const size = await pageSize(session);
  const shown = { width: Math.min(size.width, widest), height: Math.min(size.height, tallest) };
  const bytes = await clipPicture(session, { x: 0, y: 0, ...shown });
  return { bytes, ...cutNote(size, shown) };
}

/** A part of the page as PNG, in its own pixels, wherever the page is scrolled to. */
export async function clipPicture(session: CDPSession, clip: Clip): Promise<Uint8Array> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { ...clip, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}

/** A small picture of the page for reports, as WebP; of its first screen where the rest is too much. */
export async function previewPicture(session: CDPSession, whole: boolean): Promise<Picture> {
  const size = await pageSize(session);
  const most = whole ? tallestPreview : 800;
  const shown = { width: Math.min(size.width, widest), height: Math.min(size.height, most) };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: whole,
    clip: { x: 0, y: 0, ...shown, scale: previewScale },
  });
  return { bytes: Buffer.from(data, 'base64'), scale: previewScale, ...cutNote(size, shown) };
}

/** The size of the whole page in CSS pixels. */
export async function pageSize(session: CDPSession): Promise<Size> {
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  return { width: Math.ceil(cssContentSize.width), height: Math.ceil(cssContentSize.height) };
}

function cutNote(size: Size, shown: Size): { note?: string } {
  const cut = size.width > shown.width || size.height > shown.height;
  if (!cut) return {};
  return {
    note: `shows ${shown.width} x ${shown.height} of ${size.width} x ${size.height} CSS pixels`,
  };
}
