import { showBadge } from './badge.ts';
import { recall, remember, sessionKey } from './session.ts';
import { TabState } from './tab-state.ts';

/**
 * Reads under a name of its own. The browser takes the lock of that name away with the service worker
 * that holds it, and so tells everybody else that nobody reads any more.
 */
export async function underName(
  tab: number,
  read: (reading: string) => Promise<void>,
): Promise<void> {
  const reading = `unsolicited-reading-${tab}-${crypto.randomUUID()}`;
  await navigator.locks.request(reading, () => read(reading));
}

/** Waits until nobody reads under that name, and tells where its tab was left half read. */
export async function tellWhenLeft(
  tab: number,
  reading: string,
  signal: AbortSignal,
): Promise<void> {
  await navigator.locks.request(reading, { signal }, async () => {
    const key = sessionKey.tab(tab);
    const state = await recall(key, TabState);
    if (state?.is !== 'reading' || state.reading !== reading) return;
    const left: TabState = { is: 'unreadable', because: { key: 'unreadable.stopped' } };
    await remember({ [key]: left });
    await showBadge(tab, 'unreadable');
  });
}
