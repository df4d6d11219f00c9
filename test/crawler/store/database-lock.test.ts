import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDatabase } from '../../../crawler/store/database-lock.ts';
import { processStart } from '../../../crawler/store/process-start.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-lock-'));
  file = join(folder, 'database.lock');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const lockModule = join(import.meta.dirname, '../../../crawler/store/database-lock.ts');

/** Another process that takes the lock and keeps it until it is killed. */
async function otherHolder() {
  const code = `import { lockDatabase } from ${JSON.stringify(lockModule)}; await lockDatabase(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code, file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('the second process is refused at once, and told who has it', async () => {
  const child = await otherHolder();
  try {
    await expect(lockDatabase(file)).rejects.toThrow(
      new RegExp(`in use by process ${child.pid} on ${hostname()} since \\d{4}-.*\\(unsolicited`),
    );
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  // The holder is gone without a word: its lock is taken over.
  const unlock = await lockDatabase(file);
  await unlock();
  expect(await readdir(folder)).toEqual([]);
}, 60_000);

test('a number that was given to another process does not keep the lock', async () => {
  const started = await processStart(process.ppid);
  if (started === undefined) return;
  const holder = { pid: process.ppid, host: hostname(), since: '2026-01-01', command: 'x' };
  await writeFile(file, JSON.stringify({ ...holder, started }));
  await expect(lockDatabase(file)).rejects.toThrow(/in use by process/);
  await writeFile(file, JSON.stringify({ ...holder, started: `${started}0` }));
  const unlock = await lockDatabase(file);
  expect(JSON.parse(await readFile(file, 'utf8')).pid).toBe(process.pid);
  await unlock();
});

test('a lock of another machine, or one that cannot be read, is not taken over', async () => {
  const holder = { pid: 999_999_99, host: 'elsewhere', since: '2026-01-01', command: 'worker' };
  await writeFile(file, JSON.stringify(holder));
  await expect(lockDatabase(file)).rejects.toThrow(
    /elsewhere.*if elsewhere is gone for good, delete/,
  );
  await writeFile(file, 'nonsense');
  await expect(lockDatabase(file)).rejects.toThrow(/cannot be read; delete it/);
});

test('of many that find a stale lock one gets it', async () => {
  await writeFile(
    file,
    JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '', command: '' }),
  );
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockDatabase(file)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
