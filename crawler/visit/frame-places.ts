import type { BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { attempt, type Deadlines } from './deadlines.ts';

/** A frame, and the session of the process that it lives in. */
export type FramePlace = { session: CDPSession; id: string; url: string };
type FrameTree = { frame: { id: string; url: string }; childFrames?: FrameTree[] };

/** The frames of a page, its own one first, those of other processes last. */
export async function framePlaces(
  context: BrowserContext,
  page: Page,
  session: CDPSession,
  limits: Deadlines,
  most: number,
): Promise<FramePlace[]> {
  const own = await attempt(limits.frame, () => placesOf(session));
  if (!own.done) throw new Error(own.because);
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const outside = await Promise.all(
    frames.slice(0, most).map((frame) => processOf(context, frame, limits)),
  );
  return [...own.value, ...outside.flat()];
}

/** The frames that live in a session's process, its own top one first. */
async function placesOf(session: CDPSession): Promise<FramePlace[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const flat = (tree: FrameTree): FramePlace[] => [
    { session, id: tree.frame.id, url: tree.frame.url },
    ...(tree.childFrames ?? []).flatMap(flat),
  ];
  return flat(frameTree);
}

/** The frames of another process; none where the frame shares one that is read anyway. */
async function processOf(context: BrowserContext, frame: Frame, limits: Deadlines) {
  const opened = await attempt(limits.frame, () => context.newCDPSession(frame));
  if (!opened.done) return [];
  const places = await attempt(limits.frame, () => placesOf(opened.value));
  return places.done ? places.value : [];
}
