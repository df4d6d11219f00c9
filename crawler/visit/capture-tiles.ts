import type { CDPSession } from 'playwright';
import { layout } from '../../shared/case/layout.ts';
import type { Capture } from '../../shared/observation/capture.ts';
import { attempt } from './deadlines.ts';
import { type Clip, clipPicture, pageSize, tallest, widest } from './screenshot.ts';

/** A picture that goes on where the first one ends, or the index of all of them. */
type Piece = { kind: Capture['kind']; file: string; bytes: Uint8Array };

/** Pictures of one page; an endless one is cut after these. */
const mostTiles = 4;

/**
 * The rest of a page that is taller than one picture, in tiles, and an index that says where each
 * begins and where the page was cut. Nothing is scrolled, so that headers which stay in view are on
 * the first picture alone. Empty for a page that fits.
 */
export async function captureTiles(
  session: CDPSession,
  limit: number,
): Promise<{ pieces: Piece[]; because?: string }> {
  const size = await pageSize(session);
  if (size.height <= tallest) return { pieces: [] };
  const width = Math.min(size.width, widest);
  const pieces: Piece[] = [];
  const tiles: (Clip & { file: string })[] = [
    { file: layout.screenshotFull, x: 0, y: 0, width, height: tallest },
  ];
  let because: string | undefined;
  for (let y = tallest; y < size.height && tiles.length < mostTiles; y += tallest) {
    const clip = { x: 0, y, width, height: Math.min(tallest, size.height - y) };
    const taken = await attempt(limit, () => clipPicture(session, clip));
    if (!taken.done) {
      because = `from ${y} px on: ${taken.because}`;
      break;
    }
    const file = layout.screenshotTile.replace('#', String(tiles.length).padStart(3, '0'));
    pieces.push({ kind: 'screenshot-tile', file, bytes: taken.value });
    tiles.push({ file, ...clip });
  }
  const last = tiles.at(-1);
  const shown = last ? last.y + last.height : 0;
  const index = {
    page: size,
    tiles,
    ...(shown < size.height ? { cutAt: shown } : {}),
  };
  const bytes = Buffer.from(`${JSON.stringify(index, null, 2)}\n`, 'utf8');
  pieces.push({ kind: 'screenshot-index', file: layout.screenshotIndex, bytes });
  return { pieces, because };
}
