import { browser } from 'wxt/browser';
import { speakChosen } from '../messages/choose-language.ts';
import { isReadingShown, showBadge } from './badge.ts';
import { forget, recall, recallThese, remember, sessionKey } from './session.ts';
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
  await navigator.locks.request(reading, { signal }, () => tellIfLeft(tab, reading));
}

let told: Promise<void> | undefined;

/**
 * Tells of all tabs that were left half read with an earlier service worker. To be called when a worker
 * starts, whatever woke it: no panel may be open that would tell. It looks once in a worker's life.
 */
export function tellAllLeft(): Promise<void> {
  told ??= lookForLeft().catch(() => undefined);
  return told;
}

async function lookForLeft(): Promise<void> {
  const open = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  const states = await recallThese(open.map(sessionKey.tab), TabState);
  for (const tab of open) {
    const state = states.get(sessionKey.tab(tab));
    if (state?.is !== 'reading') continue;
    // Not to be had where somebody still reads, or where a panel is about to tell.
    await navigator.locks.request(state.reading, { ifAvailable: true }, async (lock) => {
      if (lock) await tellIfLeft(tab, state.reading);
    });
  }
}

/** Of a tab that has gone on meanwhile there is nothing to tell: its new page was never asked for. */
async function tellIfLeft(tab: number, reading: string): Promise<void> {
  const key = sessionKey.tab(tab);
  const state = await recall(key, TabState);
  if (state?.is !== 'reading' || state.reading !== reading) return;
  if (!(await isReadingShown(tab))) return forget([key]);
  const left: TabState = { is: 'unreadable', because: { key: 'unreadable.stopped' } };
  await remember({ [key]: left });
  await speakChosen();
  await showBadge(tab, 'stopped');
}
