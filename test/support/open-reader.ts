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

/** Opens a page with the given HTML under an address that is served by nobody else. */
export async function openReader(
  browser: Browser,
  html: string,
  { url = 'https://kestrelx.example/', script = true } = {},
): Promise<OpenReader> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  const world = await isolatedWorld(session);
  await call(await pageScript());

  return { page, read, call, close: () => context.close() };

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
