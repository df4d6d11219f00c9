import type { CDPSession } from 'playwright';
import { attempt } from '../deadlines.ts';
import { framePlaces } from '../frame-places.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { type FoundBanner, lookInFrame } from './look-in-frame.ts';
import { openSessionEar, type SessionEar } from './session-ear.ts';

/** Frames beyond these hold no banner: platforms put theirs first. */
const mostFrames = 12;
const longest = 4_000;

/** What was found in the frames of a page, and how to give back what was opened for it. */
type Looked = { banner?: FoundBanner; close: () => Promise<void> };

/**
 * Looks for a consent banner in every frame of a page that has settled. A banner that a rule knows
 * goes before one that only looks like a banner.
 */
export async function lookForBanner(
  { context, page, session }: OpenPage,
  { limits, acceptConsent = false }: Outing,
): Promise<Looked> {
  const ears = new Map<CDPSession, Promise<SessionEar>>();
  const close = async () => {
    for (const ear of ears.values()) await attempt(1_500, async () => (await ear).close());
  };
  const looked = await attempt(longest, async () => {
    const places = await framePlaces(context, page, session, limits, mostFrames);
    const found = await Promise.all(
      places.slice(0, mostFrames).map(async (place, index) => {
        const ear = ears.get(place.session) ?? openSessionEar(place.session);
        ears.set(place.session, ear);
        return lookInFrame(place, await ear, index === 0, acceptConsent).catch(() => undefined);
      }),
    );
    return found.filter((banner) => banner !== undefined);
  });
  const banners = looked.done ? looked.value : [];
  return { banner: banners.find(({ known }) => known) ?? banners[0], close };
}
