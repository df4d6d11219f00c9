/** How much this browser lets the extension keep, in bytes. */
export type RoomLeft = { used: number; quota: number; left: number; short: boolean };

/** Below this a capture is not begun: a long page in pictures and MHTML fits into it. */
const least = 100 * 1024 * 1024;

/** Asks before anything is begun: a capture that does not fit must not cost another one. */
export async function roomLeft(): Promise<RoomLeft> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const left = Math.max(0, quota - usage);
  return { used: usage, quota, left, short: left < least };
}

/** Asks the browser not to clear this storage by itself; it may refuse. */
export async function keepStorage(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
