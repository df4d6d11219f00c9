import type { BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { FrameReading } from '../../shared/observation/frame-reading.ts';
import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import { partNames, type Reading } from '../../shared/observation/parts.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import { enterWorld } from './isolated-world.ts';

type Place = { session: CDPSession; id: string; url: string };
type FrameTree = { frame: { id: string; url: string }; childFrames?: FrameTree[] };

const mostFrames = 60;
const mostCharacters = 30_000_000;

/**
 * Reads every frame of the page, each against its own clock. A frame that cannot be read is a
 * problem of the reading; so is every part when the page's own frame cannot.
 */
export async function readFrames(
  context: BrowserContext,
  page: Page,
  session: CDPSession,
  limits: Deadlines,
): Promise<Reading> {
  const own = await attempt(limits.frame, () => placesOf(session));
  if (!own.done) return nothingRead(own.because);
  const [top, ...inside] = own.value;
  if (!top) return nothingRead('the page has no frame');
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const outside = await Promise.all(
    frames.slice(0, mostFrames).map((frame) => processOf(context, frame, limits)),
  );
  const first = await readFrame(top, limits, true);
  if (!first.done) return nothingRead(first.because);
  const readings = [first.value];
  const problems: Record<string, string> = {};
  const places = [...inside, ...outside.flat()];
  for (const place of places.slice(0, mostFrames)) {
    const read = await readFrame(place, limits, false);
    if (read.done) readings.push(read.value);
    else problems[`frame:${place.url}`] = read.because;
  }
  for (const place of places.slice(mostFrames)) {
    problems[`frame:${place.url}`] = `not read: the page has more than ${mostFrames} frames`;
  }
  const merged = mergeFrames(readings);
  return { parts: merged.parts, problems: { ...merged.problems, ...problems } };
}

/** The frames that live in a session's process, its own top one first. */
async function placesOf(session: CDPSession): Promise<Place[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const flat = (tree: FrameTree): Place[] => [
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

async function readFrame(place: Place, limits: Deadlines, top: boolean) {
  return attempt(top ? limits.read : limits.frame, async () => {
    const world = await enterWorld(place.session, place.id);
    const text = await world.call('JSON.stringify(unsolicited.readPage())');
    if (typeof text !== 'string') throw new Error('the reader gave nothing');
    if (text.length > mostCharacters) throw new Error('the reading is too large');
    const reading = FrameReading.parse(JSON.parse(text));
    return { ...reading, top };
  });
}

function nothingRead(because: string): Reading {
  return { parts: {}, problems: Object.fromEntries(partNames.map((name) => [name, because])) };
}
