import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache');
const sources = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'];
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

/**
 * The unpacked extension as it is shipped. Tests share one build of the same sources: it is made in a
 * folder of its own and put in place whole, whichever test needs it first.
 */
export async function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): Promise<string> {
  const name = `extension-${browser}-${await hashOfSources()}`;
  const place = join(cache, name);
  if (!existsSync(place)) {
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'building-'));
    await build({ root, browser, outDir: folder, logger });
    // Another test may have put its own there meanwhile.
    await rename(join(folder, `${browser}-mv3`), place).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
    await dropOlder(`extension-${browser}-`, name);
  }
  return place;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = source.includes('.')
      ? [source]
      : (await readdir(join(root, source), { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
          .sort();
    for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function dropOlder(prefix: string, current: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(prefix) && name !== current) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}
