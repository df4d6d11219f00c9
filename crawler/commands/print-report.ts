import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { exitCode, Failure } from '../failure.ts';
import { openBrowser } from '../visit/open-browser.ts';

const longest = 120_000;

/**
 * Prints a report as PDF. The page runs no script and may load nothing but itself: its browser has
 * no way out, and every other request is refused.
 */
export async function printReport(file: string): Promise<Uint8Array> {
  const address = pathToFileURL(file).href;
  const browser = await openBrowser();
  const clock = setTimeout(() => void browser.close(), longest);
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    await context.route('**/*', (route) =>
      route.request().url() === address ? route.continue() : route.abort(),
    );
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load', timeout: longest });
    return await asPdf(page);
  } catch (fault) {
    const words = wordsOfFault(fault).split('\n')[0] ?? '';
    throw new Failure(
      `${file}: cannot be printed: ${words}; open it in a browser and print it there`,
      exitCode.componentMissing,
    );
  } finally {
    clearTimeout(clock);
    await browser.close().catch(() => undefined);
  }
}

/** The report's own style sheet says paper, margins, header and footer. */
function asPdf(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
