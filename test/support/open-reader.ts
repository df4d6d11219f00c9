import type { Browser, CDPSession, Page } from 'playwright';
import { pageScript } from '../../crawler/visit/page-script.ts';
import { FrameReading } from '../../shared/observation/frame-reading.ts';
import type { Parts } from '../../shared/observation/parts.ts';
import { partNames } from '../../shared/observation/parts.ts';

/** A page with the reader in its isolated world, as the crawler has it. */
export type OpenReader = {
  page: Page;
  /** Reads the page; every part must have been readable. */
  read(limits?: Record<string, number>): Promise<FrameReading & { parts: Parts }>;
  call(expression: string): Promise<unknown>;
  close(): Promise<void>;
};

/** To open a window is most of the work of such a test: one waits for the next. */
const idle = new WeakMap<Browser, Page[]>();

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  return (await browser.newContext({ viewport, javaScriptEnabled })).newPage();
}

/** Opens a page with the given HTML under an address that is served by nobody else. */
export async function openReader(
  browser: Browser,
  html: string,
  { url = 'https://kestrelx.example/', script = true } = {},
): Promise<OpenReader> {
  const page = (script && idle.get(browser)?.pop()) || (await newPage(browser, script));
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  const world = await isolatedWorld(session);
  await call(await pageScript());

  return { page, read, call, close };

  async function close(): Promise<void> {
    if (!script) return page.context().close();
    await session.detach();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    idle.set(browser, [...(idle.get(browser) ?? []), page]);
  }

  async function call(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async function read(limits = {}): Promise<FrameReading & { parts: Parts }> {
    const json = await call(`JSON.stringify(unsolicited.readPage(${JSON.stringify(limits)}))`);
    const reading = FrameReading.parse(JSON.parse(String(json)));
    const missing = partNames.filter((name) => reading.parts[name] === undefined);
    if (missing.length > 0) throw new Error(JSON.stringify(reading.problems));
    return { ...reading, parts: reading.parts as Parts };
  }
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'reader-test',
  });
  return executionContextId;
}
