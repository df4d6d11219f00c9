import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { layout } from '../../../shared/case/layout.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { Box } from '../../../shared/observation/place.ts';
import { sha256 } from '../sha256.ts';

/** A stored picture that shows a spot, and the spot in its pixels. */
export type Shown = {
  /** Name in the visit's folder. */
  file: string;
  bytes: Buffer;
  sha256: string;
  takenAt: string;
  width: number;
  height: number;
  /** Missing where the finding has no place on the page (its title, an answer's header). */
  box?: Box;
};

const Index = z.object({
  tiles: z.array(z.object({ file: z.string().check(z.regex(/^[\w.-]+\.png$/)), ...Box.shape })),
});

/**
 * The picture of a visit that shows a box: the whole page's, or the tile of a taller page; without a
 * box the whole page's. A picture that is not the one that the visit recorded is not used; the answer is then the reason.
 */
export async function pictureOf(
  folder: string,
  { captures }: Observation,
  box: Box | undefined,
): Promise<Shown | string> {
  const { file, y } = box ? await tileOf(folder, box) : { file: layout.screenshotFull, y: 0 };
  const capture = captures.find((one) => one.file === file);
  if (capture === undefined) return `the visit has no ${file}`;
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return `${file} cannot be read`;
  const hash = sha256(bytes);
  if (hash !== capture.sha256) return `${file} is not the picture that the visit recorded`;
  const size = sizeOf(bytes);
  if (size === undefined) return `${file} is no PNG`;
  const shown = { file, bytes, sha256: hash, takenAt: capture.takenAt, ...size };
  if (box === undefined) return shown;
  // A screen of high density has several pixels of the picture for one of the page.
  const own = inPixels({ ...box, y: box.y - y }, capture.scale ?? 1);
  const inside =
    own.x < size.width && own.y < size.height && own.x + own.width > 0 && own.y + own.height > 0;
  if (!inside) return `the spot is not on ${file}, which ends at ${size.width} × ${size.height} px`;
  return { ...shown, box: own };
}

function inPixels({ x, y, width, height }: Box, scale: number): Box {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

async function tileOf(folder: string, box: Box): Promise<{ file: string; y: number }> {
  const whole = { file: layout.screenshotFull, y: 0 };
  try {
    const index = Index.parse(
      JSON.parse(await readFile(join(folder, layout.screenshotIndex), 'utf8')),
    );
    return index.tiles.find(({ y, height }) => box.y >= y && box.y < y + height) ?? whole;
  } catch {
    // Most pages fit into one picture and have no index.
    return whole;
  }
}

function sizeOf(png: Buffer): { width: number; height: number } | undefined {
  const isPng = png.length > 24 && png.readUInt32BE(0) === 0x89504e47;
  return isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : undefined;
}
