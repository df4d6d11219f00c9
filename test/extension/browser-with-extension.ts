import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import * as z from 'zod/mini';
import { findChromium } from '../../crawler/visit/open-browser.ts';
import { type OtherTarget, otherTarget } from './other-target.ts';

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});

export type BrowserWithExtension = {
  context: BrowserContext;
  page: Page;
  /** The id that Chromium gave the unpacked extension. */
  id: string;
  /**
   * Presses the toolbar button over the page in front, by CDP's `Extensions.triggerAction`: the
   * browser takes it for the user's own click, so it grants activeTab and nothing else does.
   */
  pressButton(front?: Page): Promise<void>;
  /**
   * The side panel, which the button opens; pressed again where Chromium was not ready for it. Each
   * window has a panel of its own: `known` ones are left out.
   */
  panel(front?: Page, known?: readonly OtherTarget[]): Promise<OtherTarget>;
  /** A page in a window of its own. */
  newWindow(url: string): Promise<Page>;
  /** Types of the targets that the extension has at the moment, such as `service_worker`. */
  running(): Promise<string[]>;
  close(): Promise<void>;
};

type Options = {
  /** A folder that outlives the browser, to open it again; else it goes with it. */
  profile?: string;
  /** The exit through which pages are visited, as host and port. */
  proxy?: string;
};

/** Chromium with the unpacked extension in it, exactly as it is shipped. */
export async function browserWithExtension(
  extension: string,
  { profile: lasting, proxy }: Options = {},
): Promise<BrowserWithExtension> {
  const profile = lasting ?? (await mkdtemp(join(tmpdir(), 'unsolicited-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // The new headless mode, which has extensions, is asked for by its flag.
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--headless=new',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`]),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context without its browser');
  const session = await browser.newBrowserCDPSession();
  const page = context.pages()[0] ?? (await context.newPage());

  async function pressButton(shown: Page = page): Promise<void> {
    const front = shown.url();
    const tabs = await targets(session, { filter: [{ type: 'tab' }] });
    const tab = tabs.find(({ url }) => url === front);
    if (!tab) throw new Error(`no tab shows ${front}`);
    await call(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });
  }

  return {
    context,
    page,
    id,
    pressButton,
    async newWindow(url) {
      const opened = context.waitForEvent('page');
      await session.send('Target.createTarget', { url, newWindow: true });
      const window = await opened;
      await window.waitForLoadState();
      return window;
    },
    async running() {
      const all = await targets(session, {});
      return all.filter(({ url }) => url.includes(id)).map(({ type }) => type);
    },
    async panel(shown = page, known = []) {
      const address = `chrome-extension://${id}/sidepanel.html`;
      for (let tries = 1; tries <= 400; tries += 1) {
        const found = (await targets(session, {})).find(
          ({ url, targetId }) =>
            url === address && !known.some((other) => other.targetId === targetId),
        );
        if (found) return otherTarget(session, found.targetId);
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (tries % 50 === 0) await pressButton(shown);
      }
      throw new Error('the side panel did not open');
    },
    async close() {
      await context.close();
      if (lasting === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function targets(session: CDPSession, params: Record<string, unknown>) {
  return Targets.parse(await call(session, 'Target.getTargets', params)).targetInfos;
}

/** Playwright's types know neither the Extensions domain nor every parameter of the others. */
function call(session: CDPSession, method: string, params: Record<string, unknown>) {
  type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>;
  return (session.send as unknown as Send).call(session, method, params);
}
