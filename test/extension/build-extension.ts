import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../..', import.meta.url));
const silent = () => undefined;
const logger = {
  debug: silent,
  log: silent,
  info: silent,
  warn: silent,
  error: console.error,
  fatal: console.error,
  success: silent,
  level: 0,
};

/** Builds the extension as it is shipped, into a folder of its own; returns the unpacked folder. */
export async function buildExtension(
  outDir: string,
  browser: 'chrome' | 'firefox' = 'chrome',
): Promise<string> {
  await build({ root, browser, outDir, logger });
  return join(outDir, `${browser}-mv3`);
}
