import { layout } from '../../../shared/case/layout.ts';
import { sha256 } from '../../evidence/sha256.ts';
import type { Captured } from '../capture-page.ts';
import { attempt } from '../deadlines.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { fullPicture, viewportPicture } from '../screenshot.ts';

const pictures = [
  ['screenshot-viewport-before', layout.screenshotViewportBefore, viewportPicture],
  ['screenshot-full-before', layout.screenshotFullBefore, fullPicture],
] as const;

/** Takes the pictures of a page with its banner: the viewport first, since the other may re-lay it out. */
export async function captureBefore(
  { session, crashed }: OpenPage,
  { limits }: Outing,
): Promise<Captured> {
  const captures: Captured['captures'] = [];
  const files: Captured['files'] = new Map();
  const problems: Record<string, string> = {};
  for (const [kind, file, take] of pictures) {
    const taken = await attempt(limits.screenshot, () => Promise.race([take(session), crashed]));
    if (!taken.done) {
      problems[`capture:${kind}`] = taken.because;
      continue;
    }
    const { bytes, ...about } = taken.value;
    const takenAt = new Date().toISOString();
    const known = { kind, file, sha256: sha256(bytes), bytes: bytes.byteLength, takenAt };
    captures.push({ ...known, ...about });
    files.set(file, bytes);
  }
  return { captures, files, problems };
}
