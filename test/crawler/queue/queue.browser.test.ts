import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'proxy-chain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { openStorage } from '../../../crawler/evidence/storage/open-storage.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { openQueue } from '../../../crawler/queue/open-queue.ts';
import type { RunSpec } from '../../../crawler/queue/run-spec.ts';
import { startRun } from '../../../crawler/queue/start-run.ts';
import { startWorker } from '../../../crawler/queue/start-worker.ts';
import { openStore } from '../../../crawler/store/open-store.ts';
import { layDatabase } from '../support/embedded-database.ts';
import { startExit } from '../support/start-exit.ts';
import { startS3 } from '../support/start-s3.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { startPostgres, type TestServer } from '../support/test-databases.ts';

// What the queue does with visits is told without a browser in work.test.ts; here they are real.
const bin = resolve(import.meta.dirname, '../../../crawler/bin.mjs');
const before = { ...process.env };
let folder = '';
let site: Site;
let server: TestServer;
let exit: Server;
let s3: Awaited<ReturnType<typeof startS3>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-queue-'));
  site = await startSite({
    '/robots.txt': '',
    '/': '<h1>KestrelX</h1><a href="/promo">Promotions</a><a href="/about">About</a>',
    '/promo': '<h1>Promotions</h1>',
    '/about': '<h1>About</h1>',
  });
  exit = await startExit('127.10.1.1');
  const way = `{ country: DE, proxy: "http://127.0.0.1:${exit.port}" }`;
  await writeFile(join(folder, 'exits.yaml'), `exits: [${way}]`);
  [server, s3] = await Promise.all([startPostgres(), startS3(join(folder, 's3'), 'evidence')]);
  Object.assign(process.env, s3.environment);
});
afterAll(async () => {
  process.env = before;
  await Promise.all([site?.close(), server?.close(), s3?.close(), exit?.close(true)]);
  await rm(folder, { recursive: true, force: true });
});

function spec(pages: number): RunSpec {
  return {
    case: {
      firm: { name: 'KestrelX', domains: ['kestrelx.example'] },
      stops: [{ url: `http://kestrelx.example:${site.port}/`, role: 'own' }],
    },
    personas: personas.filter(({ id }) => id === 'de'),
    exits: join(folder, 'exits.yaml'),
    pages,
  };
}

test('a worker on a server crawls into an S3 store, and the case verifies on another machine', async () => {
  const store = await openStore({ databaseUrl: await server.database() });
  const queue = await openQueue(store, () => {});
  const place = 's3://evidence/eu';
  try {
    const started = await startRun(store.db, queue, spec(2));
    const { signal } = new AbortController();
    const storage = await openStorage(place, join(folder, 'here'));
    const limits = { concurrency: 1, perSite: 1, once: true };
    await startWorker({ store, queue, storage, signal, report: () => {}, ...limits });
    const there = await openStorage(place, join(folder, 'there'));
    await there.bring('kestrelx', 'case');
    const path = there.folder('kestrelx');
    const { records, assessment, run } = await readCase(path);
    expect({ caseId: 'kestrelx', run }).toEqual(started);
    const seen = records.map(({ url, outcome }) => [new URL(url).pathname, outcome]);
    expect(seen).toEqual([
      ['/', 'arrived'],
      ['/promo', 'arrived'],
    ]);
    expect(assessment?.verdict).toBeDefined();
    const { faults, grade } = await verifyFiles(await caseOnDisk(path), path);
    expect([faults, grade]).toEqual([[], 'signed']);
    const rows = await store.db.selectFrom('visits').select('id').orderBy('id').execute();
    expect(rows.map(({ id }) => id)).toEqual((await readdir(join(path, 'visits'))).sort());
    const cases = await store.db.selectFrom('cases').select('folder').execute();
    expect(cases).toEqual([{ folder: `${place}/kestrelx` }]);
  } finally {
    await queue.close();
    await store.close();
  }
});

test('serve carries out what is scheduled where the database is embedded, and closes it when asked to end', async () => {
  const data = await layDatabase(join(folder, 'data'));
  const store = await openStore({ data });
  const queue = await openQueue(store, () => {});
  await startRun(store.db, queue, spec(1), 'weekly');
  await queue.close();
  await store.close();
  const args = ['serve', '--data', data, '--listen', '127.0.0.1:0', '--json'];
  const serving = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  serving.stderr.on('data', (piece) => {
    said += piece;
  });
  try {
    const [line] = await once(serving.stdout, 'data');
    const { url } = JSON.parse(String(line));
    const page = async (path: string) => (await fetch(url + path)).text();
    while (!said.includes('run-assessed')) await pause(200);
    expect(await page('runs')).toContain('1 of 1 done');
    const shown = await page('cases/kestrelx');
    const form = /name="form" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    // The report is printed by a browser of its own, when somebody asks for it.
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: new URL(url).origin };
    const body = new URLSearchParams({ form, what: 'pdf' });
    const made = await fetch(`${url}cases/kestrelx/make`, { method: 'POST', headers, body });
    expect(made.status).toBe(200);
    const pdf = await fetch(`${url}cases/kestrelx/report.pdf`);
    expect(pdf.headers.get('content-disposition')).toContain('attachment');
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  } finally {
    const ended = once(serving, 'close');
    serving.kill('SIGTERM');
    expect((await ended)[0], said).toBe(0);
  }
  expect(await readdir(data)).not.toContain('database.lock');
  const again = await openStore({ data });
  try {
    const runs = again.db.selectFrom('run_queue').select(['schedule', 'state']);
    expect(await runs.execute()).toEqual([{ schedule: 'weekly', state: 'done' }]);
  } finally {
    await again.close();
  }
});
