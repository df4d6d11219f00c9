import type { CDPSession } from 'playwright';
import { layout } from '../../shared/case/layout.ts';
import type { Capture } from '../../shared/observation/capture.ts';
import { sha256 } from '../evidence/sha256.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import { enterWorld, topFrame } from './isolated-world.ts';
import { fullPicture, type Picture, previewPicture, viewportPicture } from './screenshot.ts';

/** The captured files of a visit; one that could not be had is among the problems. */
export type Captured = {
  captures: Capture[];
  files: Map<string, Uint8Array>;
  problems?: Record<string, string>;
};

const largestPage = 64 * 1024 * 1024;

/** Takes the pictures and the document of a page that has settled. */
export async function capturePage(
  session: CDPSession,
  limits: Deadlines,
  crashed: Promise<never>,
): Promise<Captured> {
  const captures: Capture[] = [];
  const files = new Map<string, Uint8Array>();
  const problems: Record<string, string> = {};
  const steps: [Capture['kind'], string, number, () => Promise<Picture>][] = [
    [
      'screenshot-viewport',
      layout.screenshotViewport,
      limits.screenshot,
      () => viewportPicture(session),
    ],
    ['html', layout.page, limits.html, () => documentOf(session)],
    ['screenshot-full', layout.screenshotFull, limits.screenshot, () => fullPicture(session)],
    [
      'preview',
      layout.preview,
      limits.screenshot,
      () => previewPicture(session, files.has(layout.screenshotFull)),
    ],
  ];
  for (const [kind, file, limit, take] of steps) {
    const taken = await attempt(limit, () => Promise.race([take(), crashed]));
    if (!taken.done) {
      problems[`capture:${kind}`] = taken.because;
      continue;
    }
    const { bytes, ...about } = taken.value;
    const takenAt = new Date().toISOString();
    captures.push({
      kind,
      file,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      takenAt,
      ...about,
    });
    files.set(file, bytes);
  }
  return { captures, files, problems };
}

/** The document as it stands after its scripts ran, open shadow roots included. */
async function documentOf(session: CDPSession): Promise<Picture> {
  const world = await enterWorld(session, await topFrame(session));
  const html = await world.call('unsolicited.serializePage()');
  if (typeof html !== 'string') throw new Error('the document could not be written out');
  if (html.length > largestPage) throw new Error('the document is larger than 64 MB');
  return { bytes: Buffer.from(html, 'utf8') };
}
