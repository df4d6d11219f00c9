import { type Browser, chromium } from 'playwright';
import { inject } from 'vitest';

/** Connects to the Chromium that the browser tests share; closing the connection leaves it running. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('wsEndpoint'));
}
