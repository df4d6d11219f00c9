import { layout } from '../../shared/case/layout.ts';

/** A picture and what a reader must know of it. */
export type Picture = { file: string; content: Blob; scale?: number; note?: string };

type Size = { width: number; height: number };
type Tile = { file: string; y: number; height: number; canvas: OffscreenCanvas };

/** No side of a picture is longer, in its own pixels. */
const tallest = 16_000;
const tallestPreview = 12_000;
const previewScale = 0.5;

/** A tall page put together from strips: its tiles, an index of them, and a small one for reports. */
export type PictureSheet = {
  /** Draws a strip that begins at `y` CSS pixels. */
  draw(strip: ImageBitmap, y: number, size: Size): void;
  pictures(page: Size, note?: string): Promise<Picture[]>;
};

/** Begins a sheet for a page of this size in CSS pixels; `scale` is pixels of the strips per CSS pixel. */
export function pictureSheet({ width, height }: Size, scale: number): PictureSheet {
  const tileHeight = Math.floor(tallest / scale);
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += tileHeight) {
    const own = Math.min(tileHeight, height - y);
    const name = layout.screenshotTile.replace('#', String(tiles.length).padStart(3, '0'));
    const file = tiles.length === 0 ? layout.screenshotFull : name;
    tiles.push({ file, y, height: own, canvas: canvasOf(width * scale, own * scale) });
  }
  const shown = Math.min(height, tallestPreview);
  const preview = canvasOf(width * previewScale, shown * previewScale);

  return {
    draw(strip, y, size) {
      const source = [0, 0, size.width * scale, size.height * scale] as const;
      for (const tile of tiles) {
        if (y + size.height <= tile.y || y >= tile.y + tile.height) continue;
        const at = Math.round((y - tile.y) * scale);
        contextOf(tile.canvas).drawImage(strip, ...source, 0, at, source[2], source[3]);
      }
      const small = [size.width * previewScale, size.height * previewScale] as const;
      contextOf(preview).drawImage(strip, ...source, 0, y * previewScale, ...small);
    },
    async pictures(page, note) {
      const cut = page.height > height || page.width > width;
      const shows = `shows ${width} x ${height} of ${page.width} x ${page.height} CSS pixels`;
      const notes = [note, cut ? shows : undefined].filter((each) => each !== undefined);
      const about = {
        ...(scale === 1 ? {} : { scale }),
        ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
      };
      const made: Picture[] = [];
      for (const { file, canvas } of tiles) {
        made.push({ file, content: await canvas.convertToBlob({ type: 'image/png' }), ...about });
      }
      if (tiles.length > 1 || cut) made.push(indexOf(tiles, page, { width, height }));
      const content = await preview.convertToBlob({ type: 'image/webp', quality: 0.6 });
      const small = shown < page.height ? { note: `shows the first ${shown} CSS pixels` } : {};
      if (content.type === 'image/webp') {
        made.push({ file: layout.preview, content, scale: previewScale, ...small });
      }
      return made;
    },
  };
}

/** Where each tile begins on the page, and where the page was cut. */
function indexOf(tiles: readonly Tile[], page: Size, shown: Size): Picture {
  const index = {
    page,
    tiles: tiles.map(({ file, y, height }) => ({ file, x: 0, y, width: shown.width, height })),
    ...(shown.height < page.height ? { cutAt: shown.height } : {}),
  };
  const text = `${JSON.stringify(index, null, 2)}\n`;
  return {
    file: layout.screenshotIndex,
    content: new Blob([text], { type: 'application/json' }),
  };
}

function canvasOf(width: number, height: number): OffscreenCanvas {
  return new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the picture is too large for this browser');
  return context;
}
