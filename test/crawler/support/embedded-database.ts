import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openQueue } from '../../../crawler/queue/open-queue.ts';
import { openStore } from '../../../crawler/store/open-store.ts';

const root = resolve(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/unsolicited-test');

/**
 * Lays an empty database into a folder of data, as the store and the queue make it. That takes them
 * seconds of work each time, so it is made once and copied; `store.test.ts` has one made anew.
 */
export async function layDatabase(data: string): Promise<string> {
  const made = join(cache, `database-${await versionOf()}`);
  const copy = () => cp(join(made, 'database'), join(data, 'database'), { recursive: true });
  await mkdir(data, { recursive: true });
  try {
    await copy();
  } catch {
    await make(made);
    await copy();
  }
  return data;
}

async function make(made: string): Promise<void> {
  const draft = `${made}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  const store = await openStore({ data: draft });
  await (await openQueue(store, () => {})).close();
  await store.close();
  // Two that begin at once make the same: what the first one put there stays.
  await rename(draft, made).catch(() => rm(draft, { recursive: true, force: true }));
}

/** Changes with whatever decides what an empty database looks like. */
async function versionOf(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  const folder = join(root, 'crawler/store/migrations');
  for (const name of (await readdir(folder)).sort())
    hash.update(await readFile(join(folder, name)));
  hash.update(await readFile(join(root, 'crawler/queue/open-queue.ts')));
  return hash.digest('hex').slice(0, 16);
}
