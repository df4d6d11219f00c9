import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from '../tab/attend.ts';

/** Runs once in a page that was read, or that belongs to a watched site. */
export default defineUnlistedScript(() => {
  const world = globalThis as { unsolicitedAttends?: true };
  if (world.unsolicitedAttends) return;
  world.unsolicitedAttends = true;
  attend();
});
