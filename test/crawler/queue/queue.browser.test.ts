import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'proxy-chain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { folderStorage } from '../../../crawler/evidence/storage/folder-storage.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { openQueue, type Queue } from '../../../crawler/queue/open-queue.ts';
import { queueState } from '../../../crawler/queue/queue-state.ts';
import type { RunSpec } from '../../../crawler/queue/run-spec.ts';
import { startRun } from '../../../crawler/queue/start-run.ts';
import { startWorker } from '../../../crawler/queue/start-worker.ts';
import type { WorkerEvent } from '../../../crawler/queue/worker-event.ts';
import { listCases } from '../../../crawler/store/list-cases.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { startExit } from '../support/start-exit.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { startPostgres, type TestServer } from '../support/test-databases.ts';

let folder = '';
let site: Site;
let server: TestServer | undefined;
let exits: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-queue-'));
  site = await startSite({
    '/robots.txt': '',
    '/': '<h1>KestrelX</h1><a href="/promo">Promotions</a><a href="/about">About</a>',
    '/promo': '<h1>Promotions</h1>',
    '/about': '<h1>About</h1>',
  });
  exits = await Promise.all(['127.10.1.1', '127.10.2.1'].map(startExit));
  const [de, fr] = exits.map(({ port }) => `http://127.0.0.1:${port}`);
  await writeFile(
    join(folder, 'exits.yaml'),
    `exits: [{ country: DE, proxy: "${de}" }, { country: FR, proxy: "${fr}" }]`,
  );
});
afterAll(async () => {
  await Promise.all([site?.close(), server?.close(), ...exits.map((exit) => exit.close(true))]);
  await rm(folder, { recursive: true, force: true });
});

function spec(more: Partial<RunSpec> = {}): RunSpec {
  return {
    case: {
      firm: { name: 'KestrelX', domains: ['kestrelx.example'] },
      stops: [{ url: `http://kestrelx.example:${site.port}/`, role: 'own' }],
    },
    personas: personas.filter(({ id }) => ['de', 'fr'].includes(id)),
    exits: join(folder, 'exits.yaml'),
    pages: 2,
    ...more,
  };
}

const open = {
  embedded: async () => openStore({ data: join(folder, 'data') }),
  'a server': async () => {
    server = await startPostgres();
    return openStore({ databaseUrl: await server.database() });
  },
};

describe.each(['embedded', 'a server'] as const)('with the database of %s', (kind) => {
  let store: Store;
  let queue: Queue;
  const stop = new AbortController();
  const events: { kind: string }[] = [];
  const cases = () => join(folder, kind.replaceAll(' ', '-'));

  beforeAll(async () => {
    store = await open[kind]();
    queue = await openQueue(store, (because) => events.push({ kind: because }));
  });
  afterAll(async () => {
    stop.abort();
    await queue?.close();
    await store?.close();
  });
  const work = () =>
    startWorker({
      store,
      queue,
      storage: folderStorage(cases()),
      report: (event) => events.push(event),
      signal: stop.signal,
      concurrency: 2,
      perSite: 2,
      once: true,
    });

  test('a run follows the links, is assessed and sealed, and stands in the index', async () => {
    const started = await startRun(store.db, queue, spec());
    if ('busy' in started) throw new Error('busy');
    expect(await startRun(store.db, queue, spec())).toEqual({ busy: started.run });
    await work();
    const path = join(cases(), 'kestrelx');
    const { records, assessment, run } = await readCase(path);
    expect(run).toBe(started.run);
    const seen = records.map(({ persona, url, outcome }) => [
      persona,
      new URL(url).pathname,
      outcome,
    ]);
    expect(seen.sort()).toEqual([
      ['de', '/', 'arrived'],
      ['de', '/promo', 'arrived'],
      ['fr', '/', 'arrived'],
      ['fr', '/promo', 'arrived'],
    ]);
    expect(assessment?.verdict).toBeDefined();
    const verified = await verifyFiles(await caseOnDisk(path), path);
    expect([verified.faults, verified.grade]).toEqual([[], 'signed']);
    const visits = await store.db.selectFrom('visits').select(['id', 'run']).execute();
    expect(visits.map(({ id }) => id).sort()).toEqual((await readdir(join(path, 'visits'))).sort());
    const { rows } = await listCases(store.db);
    expect(rows).toMatchObject([{ firm: 'KestrelX', latest_run: run }]);
    expect(await queueState(store.db)).toEqual({ runs: [], givenUp: [] });
  });

  test('a second run stands beside the first, and a budget ends it with a remark', async () => {
    await startRun(store.db, queue, spec({ visits: 1 }));
    await work();
    const path = join(cases(), 'kestrelx');
    const { records, runs, case: value } = await readCase(path);
    expect([records.length, runs.length]).toEqual([1, 2]);
    expect(value.remarks.join(' ')).toContain('limited to 1 visits');
    const verified = await verifyFiles(await caseOnDisk(path), path);
    expect(verified.faults).toEqual([]);
  });

  test('a run whose case is gone fails with the reason, and is listed', async () => {
    await rm(join(cases(), 'kestrelx'), { recursive: true });
    await startRun(store.db, queue, spec());
    await work();
    const { givenUp } = await queueState(store.db);
    expect(givenUp).toMatchObject([
      { case: 'kestrelx', because: expect.stringMatching(/the case is gone/) },
    ]);
    const failed = events.filter(({ kind: name }) => name === 'run-failed') as WorkerEvent[];
    expect(failed).toHaveLength(1);
  });
});
