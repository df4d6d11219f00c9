import type { BrowserContext, CDPSession, Page } from 'playwright';
import { FrameReading } from '../../shared/observation/frame-reading.ts';
import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import { partNames, type Reading } from '../../shared/observation/parts.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import { type FramePlace, framePlaces } from './frame-places.ts';
import { enterWorld } from './isolated-world.ts';

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
  const found = await attempt(limits.frame * 3, () =>
    framePlaces(context, page, session, limits, mostFrames),
  );
  if (!found.done) return nothingRead(found.because);
  const [top, ...places] = found.value;
  if (!top) return nothingRead('the page has no frame');
  const first = await readFrame(top, limits, true);
  if (!first.done) return nothingRead(first.because);
  const readings = [first.value];
  const problems: Record<string, string> = {};
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

async function readFrame(place: FramePlace, limits: Deadlines, top: boolean) {
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
