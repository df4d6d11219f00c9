import type { Browser } from 'playwright';
import { attempt } from './deadlines.ts';

/** The browser of a crawl: the same for many visits, a new one when it is worn or has died. */
export type BrowserKeeper = {
  use: <Value>(work: (browser: Browser) => Promise<Value>) => Promise<Value>;
  /** The browser in use is not to be used again; visits under way in it may end. */
  retire: () => void;
  close: () => Promise<void>;
};

type Kept = { browser: Promise<Browser>; users: number; uses: number; retired: boolean };

/** Long-lived browsers grow; after this many visits another one is started. */
const mostUses = 50;

export function keepBrowser(open: () => Promise<Browser>): BrowserKeeper {
  let current: Kept | undefined;
  const all = new Set<Kept>();
  const closeOne = async (kept: Kept) => {
    all.delete(kept);
    await attempt(10_000, async () => (await kept.browser).close());
  };
  const retire = () => {
    const kept = current;
    current = undefined;
    if (!kept) return;
    kept.retired = true;
    if (kept.users === 0) void closeOne(kept);
  };
  const take = async () => {
    if (current) {
      // One that did not start is not waited for again.
      const browser = await current.browser.catch(() => undefined);
      if (!browser?.isConnected() || (current?.uses ?? 0) >= mostUses) retire();
    }
    current ??= { browser: open(), users: 0, uses: 0, retired: false };
    all.add(current);
    return current;
  };
  return {
    use: async (work) => {
      const kept = await take();
      kept.users += 1;
      kept.uses += 1;
      try {
        return await work(await kept.browser);
      } finally {
        kept.users -= 1;
        if (kept.retired && kept.users === 0) void closeOne(kept);
      }
    },
    retire,
    close: async () => {
      current = undefined;
      await Promise.all([...all].map(closeOne));
    },
  };
}
