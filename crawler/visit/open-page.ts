import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import type { Persona } from '../../shared/observation/persona.ts';
import type { Exit } from '../plan/exits.ts';
import type { Cidr } from './address-rules.ts';
import { attempt, type Deadlines } from './deadlines.ts';
import { type HopLog, watchHops } from './hop-log.ts';
import { contextFor, speakLanguages } from './impersonate.ts';
import type { IpDatabase } from './ip-database.ts';
import { type NavigationLog, watchNavigation } from './navigation-log.ts';
import { type NetworkGuard, openNetworkGuard } from './network-guard.ts';
import { type Quiet, watchRequests } from './request-quiet.ts';
import type { Lookup } from './resolve.ts';

/** Who goes out, by which way, and what the guard lets through. */
export type Outing = {
  browser: Browser;
  persona: Persona;
  /** Missing: direct, and nobody knows from which country. */
  exit?: Exit;
  /** Address that answers with the visitor's `ip` and `country`. */
  echo?: string;
  database?: IpDatabase;
  allowed: readonly Cidr[];
  limits: Deadlines;
  /** Accept consent banners; without it they are refused. */
  acceptConsent?: boolean;
  /** Folder of the case's visits; without it the responses of a visit are not archived. */
  visits?: string;
  /** Also print each page to PDF. */
  pdf?: boolean;
  /** For tests: names resolved otherwise than by the system. */
  lookup?: Lookup;
};

/** A fresh page of a persona behind a guard of its own, and what befell it so far. */
export type OpenPage = {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  guard: NetworkGuard;
  log: NavigationLog;
  hops: HopLog;
  quiet: Quiet;
  /** What went wrong beside the parts: dialogs, popups, a crash, scripts that had to be stopped. */
  mishaps: Map<string, string>;
  crashed: Promise<never>;
  /** Stops the scripts of a page that answers no more, so that it can be looked at. */
  unblock: () => Promise<void>;
  /** Gives everything back; false when the browser would not let go in time. */
  close: () => Promise<boolean>;
};

const mostDialogs = 10;
const mostPopups = 200;

/** Opens a page that has not gone anywhere. Throws when the browser cannot: that is our fault. */
export async function openPage({ browser, persona, exit, allowed, limits, lookup }: Outing) {
  const guard = await openNetworkGuard({
    exit: exit?.proxy,
    authority: exit?.authority,
    allowed,
    lookup,
  });
  let context: BrowserContext | undefined;
  const opened = await attempt(limits.open, async () => {
    context = await browser.newContext(contextFor(persona, guard.server));
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await speakLanguages(session, persona);
    const hops = await watchHops(session, jarOf(context, limits));
    return prepared(context, page, session, guard, hops, limits);
  });
  if (opened.done) return opened.value;
  await giveBack(context, guard, limits);
  throw new Error(`the browser opened no page: ${opened.because}`);
}

function prepared(
  context: BrowserContext,
  page: Page,
  session: CDPSession,
  guard: NetworkGuard,
  hops: HopLog,
  limits: Deadlines,
): OpenPage {
  const mishaps = new Map<string, string>();
  const stopScripts = async () => {
    mishaps.set('scripts', 'the page kept its browser busy; its scripts were stopped');
    await attempt(2_000, () => session.send('Runtime.terminateExecution'));
    await attempt(2_000, () =>
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    );
  };
  const unblock = async () => {
    const answers = await attempt(1_000, () =>
      session.send('Runtime.evaluate', { expression: '1' }),
    );
    if (!answers.done) await stopScripts();
  };
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    if (dialogs === mostDialogs) void stopScripts();
    mishaps.set(
      'dialogs',
      `${dialogs} dialog(s) dismissed, the last: ${dialog.type()} "${dialog.message().slice(0, 200)}"`,
    );
    void dialog.dismiss().catch(() => {});
  });
  let popups = 0;
  context.on('page', (popup) => {
    popups += 1;
    if (popups === mostPopups) void stopScripts();
    mishaps.set('popups', `${popups} window(s) opened by the page were closed`);
    void popup.close().catch(() => {});
  });
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the page crashed its renderer')));
  });
  crashed.catch(() => mishaps.set('crash', 'the page crashed its renderer'));
  return {
    context,
    page,
    session,
    guard,
    log: watchNavigation(page, guard.mark),
    hops,
    quiet: watchRequests(page),
    mishaps,
    crashed,
    unblock,
    close: () => giveBack(context, guard, limits),
  };
}

function jarOf(context: BrowserContext, { close }: Deadlines) {
  return async () => {
    const read = await attempt(close, () => context.cookies());
    return read.done ? read.value : [];
  };
}

async function giveBack(
  context: BrowserContext | undefined,
  guard: NetworkGuard,
  limits: Deadlines,
) {
  const closed = await attempt(limits.close, async () => context?.close());
  await attempt(limits.close, () => guard.close());
  return closed.done;
}
