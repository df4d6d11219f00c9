import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { featuresOff } from '../../crawler/visit/features-off.ts';
import { findChromium } from '../../crawler/visit/open-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    wsEndpoint: string;
  }
}

/** Starts the one Chromium that all browser tests connect to, and ends it after them. */
export default async function sharedBrowser(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'no Chromium found: run "npx playwright install chromium", or name one in UNSOLICITED_CHROMIUM',
    );
  }
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [featuresOff],
  });
  project.provide('wsEndpoint', server.wsEndpoint());
  return () => server.close();
}
