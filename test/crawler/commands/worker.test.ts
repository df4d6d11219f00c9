import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { captured } from '../support/captured.ts';
import { layDatabase } from '../support/embedded-database.ts';

const bin = resolve(import.meta.dirname, '../../../crawler/bin.mjs');
vi.setConfig({ testTimeout: 120_000 });
let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'unsolicited-worker-'));
  await layDatabase(data);
  // Loads the commands.
  expect((await run('schedule', 'list')).stdout).toContain('no schedules');
});
afterAll(() => rm(data, { recursive: true, force: true }));

const run = (...args: string[]) => captured(() => main(['', '', ...args, '--data', data]));

test('a worker keeps the embedded database to itself, and lets it go when asked to end', async () => {
  // It is not started: there is nothing to visit.
  const env = { ...process.env, UNSOLICITED_CHROMIUM: process.execPath, DATABASE_URL: '' };
  const worker = spawn(process.execPath, [bin, 'worker', '--data', data], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  worker.stderr.on('data', (piece) => {
    said += piece;
  });
  try {
    await vi.waitFor(() => expect(said).toContain('worker-started'), {
      timeout: 50_000,
      interval: 50,
    });
    const refused = await run('schedule', 'list');
    expect(refused.code).toBe(5);
    expect(refused.stderr).toContain(`in use by process ${worker.pid} on `);
    expect(refused.stderr).toContain(`(unsolicited worker --data ${data})`);
  } finally {
    const ended = once(worker, 'close');
    worker.kill('SIGTERM');
    expect((await ended)[0], said).toBe(0);
  }
  expect(await readdir(data)).not.toContain('database.lock');
  const list = await run('worker', '--list', '--json');
  expect([list.code, JSON.parse(list.stdout)]).toEqual([0, { runs: [], givenUp: [] }]);
});

test('a schedule is added, run and removed by the command line; what is wrong is refused', async () => {
  const address = 'https://kestrelx.example/';
  const wrong = await run('schedule', 'add', address, '--cron', '0 25 * * *');
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('--cron "0 25 * * *"')]);
  const zone = await run('schedule', 'add', address, '--cron', '0 6 * * 1', '--timezone', 'Mars');
  expect([zone.code, zone.stderr]).toEqual([1, expect.stringContaining('no such time zone')]);
  const budget = ['--pages', '3', '--visits', '30', '--minutes', '20', '--jitter', '60'];
  const weekly = ['--cron', '0 6 * * 1', '--timezone', 'Europe/Brussels', '--name', 'weekly'];
  expect((await run('schedule', 'add', address, ...weekly, ...budget)).code).toBe(0);
  const listed = JSON.parse((await run('schedule', 'list', '--json')).stdout);
  expect(listed).toMatchObject({ name: 'weekly', run: { pages: 3, minutes: 20 } });
  expect((await run('schedule', 'run', 'weekly')).stdout).toContain('is in the queue');
  expect((await run('schedule', 'run', 'weekly')).stderr).toContain('still under way');
  const { stdout } = await run('worker', '--list', '--json');
  expect(JSON.parse(stdout).runs).toMatchObject([{ case: 'kestrelx.example', state: 'open' }]);
  expect((await run('schedule', 'remove', 'weekly')).code).toBe(0);
});
