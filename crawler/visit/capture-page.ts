import type { CDPSession } from 'playwright';
import { layout } from '../../shared/case/layout.ts';
import type { Capture } from '../../shared/observation/capture.ts';
import { sha256 } from '../evidence/sha256.ts';
import { captureTiles } from './capture-tiles.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import { enterWorld, topFrame } from './isolated-world.ts';
import { fullPicture, type Picture, previewPicture, viewportPicture } from './screenshot.ts';

/** The captured files of a visit; one that could not be had is among the problems. */
export type Captured = {
  captures: Capture[];
  files: Map<string, Uint8Array>;
  /** Files that lie elsewhere until they are moved in. */
  moved?: Map<string, string>;
  problems?: Record<string, string>;
};

const largestPage = 64 * 1024 * 1024;

/** Takes the pictures and the document of a page that has settled. */
export async function capturePage(
  session: CDPSession,
  limits: Deadlines,
  crashed: Promise<never>,
  pdf = false,
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
    ['mhtml', layout.mhtml, limits.html, () => snapshotOf(session)],
    ['screenshot-full', layout.screenshotFull, limits.screenshot, () => fullPicture(session)],
    [
      'preview',
      layout.preview,
      limits.screenshot,
      () => previewPicture(session, files.has(layout.screenshotFull)),
    ],
  ];
  // Last, since a page may change itself for print.
  if (pdf) steps.push(['pdf', layout.pdf, limits.screenshot, () => printOf(session)]);
  const keep = (kind: Capture['kind'], file: string, { bytes, ...about }: Picture) => {
    const takenAt = new Date().toISOString();
    const known = { kind, file, sha256: sha256(bytes), bytes: bytes.byteLength, takenAt };
    captures.push({ ...known, ...about });
    files.set(file, bytes);
  };
  for (const [kind, file, limit, take] of steps) {
    const taken = await attempt(limit, () => Promise.race([take(), crashed]));
    if (taken.done) keep(kind, file, taken.value);
    else problems[`capture:${kind}`] = taken.because;
    if (kind !== 'screenshot-full' || !taken.done) continue;
    const rest = await attempt(limits.screenshot * 2, () =>
      Promise.race([captureTiles(session, limits.screenshot), crashed]),
    );
    const because = rest.done ? rest.value.because : rest.because;
    if (because) problems['capture:screenshot-tile'] = because;
    if (rest.done)
      for (const { kind: of, file: name, bytes } of rest.value.pieces) keep(of, name, { bytes });
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

/** The page with its frames, styles and pictures in one file, as the browser saves it. */
async function snapshotOf(session: CDPSession): Promise<Picture> {
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  if (data.length > largestPage) throw new Error('the saved page is larger than 64 MB');
  return { bytes: Buffer.from(data, 'utf8') };
}

async function printOf(session: CDPSession): Promise<Picture> {
  const { data } = await session.send('Page.printToPDF', { printBackground: true });
  return { bytes: Buffer.from(data, 'base64') };
}
