import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markPage, unmarkPage } from '../marks/mark-page.ts';
import type { MarkOutcome, MarkRequest } from '../marks/spot.ts';

/** Marks what was left for it in the isolated world that it shares with the asking script. */
export default defineUnlistedScript((): MarkOutcome[] => {
  const world = globalThis as { unsolicitedMarks?: MarkRequest };
  const request = world.unsolicitedMarks;
  delete world.unsolicitedMarks;
  unmarkPage();
  return request && request.spots.length > 0 ? markPage(request) : [];
});
