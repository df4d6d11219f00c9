import type { Browser, BrowserContext, Page } from 'playwright';
import type { Exit } from '../plan/exits.ts';
import { attempt } from './deadlines.ts';
import { contextFor, speakLanguages } from './impersonate.ts';
import { type NetworkGuard, openNetworkGuard } from './network-guard.ts';
import type { Outing } from './open-page.ts';

/** A page by which sites are asked whom they see, apart from the visits, which stay fresh. */
export type TracePage = {
  page: Page;
  guard: NetworkGuard;
  /** For the next visit of the same persona by the same exit; what is not `sound` is closed. */
  giveBack: (sound: boolean) => Promise<void>;
};

type Open = { page: Page; context: BrowserContext; guard: NetworkGuard };
type Idle = Open & { whose: string };

/** To open a window is half the work of a visit: these wait in each browser for another one. */
const idle = new WeakMap<Browser, Idle[]>();
const mostIdle = 4;

type Way = Pick<Outing, 'browser' | 'persona' | 'allowed' | 'limits' | 'lookup'> & { exit: Exit };

/** A page of this persona behind this exit: one that waits, or a new one. Throws when there is none. */
export async function takeTracePage(way: Way): Promise<TracePage> {
  const { browser, persona, exit, limits } = way;
  const waiting = idleOf(browser);
  const whose = JSON.stringify([persona, exit]);
  const at = waiting.findIndex((one) => one.whose === whose);
  const [known] = at < 0 ? [] : waiting.splice(at, 1);
  const open = known ?? (await openOne(way));
  const giveBack = async (sound: boolean) => {
    const fresh = sound && (await attempt(limits.close, () => madeFresh(open))).done;
    const kept = fresh && browser.isConnected();
    if (kept) waiting.push({ ...open, whose });
    const over = kept ? waiting.splice(0, Math.max(0, waiting.length - mostIdle)) : [open];
    for (const one of over) await attempt(limits.close, () => closeOne(one));
  };
  return { page: open.page, guard: open.guard, giveBack };
}

async function openOne({ browser, persona, exit, allowed, lookup }: Way): Promise<Open> {
  const { proxy, authority } = exit;
  const guard = await openNetworkGuard({ exit: proxy, authority, allowed, lookup });
  try {
    const context = await browser.newContext(contextFor(persona, guard.server));
    const page = await context.newPage();
    await speakLanguages(await context.newCDPSession(page), persona);
    return { page, context, guard };
  } catch (fault) {
    await guard.close();
    throw fault;
  }
}

/** No connection, cookie or stored answer of this visit is there in the next one. */
async function madeFresh({ page, context, guard }: Open): Promise<void> {
  guard.hangUp();
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function closeOne({ context, guard }: Open): Promise<void> {
  await context.close().finally(() => guard.close());
}

/** Closed browsers take their pages with them, and their guards are closed then. */
function idleOf(browser: Browser): Idle[] {
  const known = idle.get(browser);
  if (known) return known;
  const waiting: Idle[] = [];
  idle.set(browser, waiting);
  browser.once('disconnected', () => {
    for (const { guard } of waiting.splice(0)) void guard.close();
  });
  return waiting;
}
