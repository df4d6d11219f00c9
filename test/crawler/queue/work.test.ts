import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { openQueue, type Queue } from '../../../crawler/queue/open-queue.ts';
import { queueState } from '../../../crawler/queue/queue-state.ts';
import type { RunSpec } from '../../../crawler/queue/run-spec.ts';
import { startRun } from '../../../crawler/queue/start-run.ts';
import { listCases } from '../../../crawler/store/list-cases.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { layDatabase } from '../support/embedded-database.ts';
import { hasten, paperWorker, saw, type Told } from '../support/paper-worker.ts';
import { databaseBeside, startPostgres, type TestServer } from '../support/test-databases.ts';

let folder = '';
let server: TestServer;
const given = process.env.DATABASE_URL;
const kinds = ['embedded', 'a server', ...(given ? ['the given server'] : [])];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-work-'));
  server = await startPostgres();
  const ways = ['DE', 'DE', 'FR', 'TR'].map(
    (country, at) => `{ country: ${country}, proxy: "http://127.0.0.1:${at + 1}" }`,
  );
  await writeFile(join(folder, 'exits.yaml'), `exits: [${ways.join(', ')}]`);
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const people = (...ids: string[]) => personas.filter(({ id }) => ids.includes(id));

/** A run of a firm; each test has its own. */
function spec(name: string, more: Partial<RunSpec> = {}): RunSpec {
  const host = `${name.toLowerCase()}.example`;
  return {
    case: {
      firm: { name, domains: [host] },
      stops: [{ url: `http://${host}/`, role: 'own' }],
    },
    personas: people('de', 'fr'),
    exits: join(folder, 'exits.yaml'),
    pages: 2,
    ...more,
  };
}

const paths = ['/promo', '/about'];

describe.each(kinds)('work from the queue of %s', (kind) => {
  let store: Store;
  let queue: Queue;
  let told: Told[];
  let drop = async () => {};
  let cases = '';
  let address: string | undefined;

  beforeAll(async () => {
    cases = join(folder, kind.replaceAll(' ', '-'));
    if (kind === 'the given server') {
      ({ address, drop } = await databaseBeside(given ?? ''));
    } else if (kind === 'a server') address = await server.database();
    const data = join(folder, 'data');
    if (!address) await layDatabase(data);
    store = await openStore({ data, databaseUrl: address });
    queue = await openQueue(store, () => {});
  });
  afterAll(async () => {
    await queue?.close();
    await store?.close();
    await drop();
  });
  beforeEach(() => {
    told = [];
  });

  type More = Partial<Parameters<typeof paperWorker>[0]>;
  const work = (sees: Parameters<typeof paperWorker>[0]['sees'], more: More = {}) =>
    paperWorker({ store, queue, cases, told, sees, ...more });
  const start = async (about: RunSpec) => {
    const started = await startRun(store.db, queue, about);
    if ('busy' in started) throw new Error(`busy: ${started.busy}`);
    return { ...started, path: join(cases, started.caseId) };
  };
  const faultsOf = async (path: string) => (await verifyFiles(await caseOnDisk(path), path)).faults;
  const inIndex = async (caseId: string, run: string) => {
    const of = store.db.selectFrom('visits').select(['id', 'outcome', 'because']);
    return of.where('case_id', '=', caseId).where('run', '=', run).orderBy('id').execute();
  };

  test('follows the links, assesses and seals, and enters each visit once in index and folder', async () => {
    const { run, path, caseId } = await start(spec('Alpha'));
    expect(await startRun(store.db, queue, spec('Alpha'))).toEqual({ busy: run });
    await work((planned, id) => saw(planned, id, { paths }));
    const { records, assessment, run: latest } = await readCase(path);
    expect(latest).toBe(run);
    const seen = records.map(({ persona, url }) => `${persona} ${new URL(url).pathname}`);
    expect(seen.sort()).toEqual(['de /', 'de /promo', 'fr /', 'fr /promo']);
    expect(assessment?.verdict).toBeDefined();
    expect((await verifyFiles(await caseOnDisk(path), path)).grade).toBe('signed');
    const rows = await inIndex(caseId, run);
    expect(rows.map(({ id }) => id)).toEqual((await readdir(join(path, 'visits'))).sort());
    const listed = await listCases(store.db, { words: 'Alpha' });
    expect(listed.rows).toMatchObject([{ firm: 'Alpha', latest_run: run }]);
    expect(await queueState(store.db)).toEqual({ runs: [], givenUp: [] });
  });

  test('a budget of visits, or of minutes, ends a run, and the case says so', async () => {
    const { path } = await start(spec('Alpha', { visits: 1 }));
    await work((planned, id) => saw(planned, id, { paths }));
    expect((await readCase(path)).case.remarks.join(' ')).toContain('limited to 1 visits');
    const { run, caseId } = await start(spec('Alpha', { minutes: 60 }));
    let visits = 0;
    const hourPasses = async () => {
      const of = store.db.updateTable('run_queue').set({ until: new Date(Date.now() - 1) });
      await of.where('run', '=', run).execute();
    };
    await work(
      async (planned, id) => {
        visits += 1;
        if (visits === 2) await hourPasses();
        return saw(planned, id, { paths });
      },
      { concurrency: 1 },
    );
    const ends = (await inIndex(caseId, run)).map(({ outcome, because }) => because ?? outcome);
    expect(ends).toEqual(['arrived', 'arrived']);
    const { runs, case: value } = await readCase(path);
    expect([runs.length, value.remarks.join(' ')]).toEqual([
      3,
      expect.stringContaining('its time was over'),
    ]);
    expect(await faultsOf(path)).toEqual([]);
  });

  test('the geo matrix goes from the queue as it does from a crawl', async () => {
    const matrix = { blocks: 5, controls: people('tr') };
    const about = spec('Gamma', { personas: people('de'), pages: undefined, matrix });
    const { path, caseId, run } = await start(about);
    const words = 'Jetzt Bitcoin kaufen: 100 € Bonus für Kunden aus Deutschland bei Registrierung';
    await work((planned, id) =>
      saw(planned, id, planned.traveller.exit?.country === 'DE' ? { words } : {}),
    );
    const rows = await inIndex(caseId, run);
    expect(rows).toHaveLength(25);
    const { assessment, observations } = await readCase(path);
    expect(new Set(observations.map(({ visit }) => visit.arm?.block)).size).toBe(5);
    const labels = assessment?.contrast?.map(({ label, memberStates }) => [label, memberStates]);
    expect(labels).toContainEqual(['geo-conditional', ['DE']]);
    expect(await faultsOf(path)).toEqual([]);
  });

  test('only our own faults are tried again, ever later, and what is given up is listed with its reason', async () => {
    const { path, caseId, run } = await start(spec('Delta', { personas: people('de'), pages: 3 }));
    const went: string[] = [];
    const ended = new AbortController();
    const hastened = hasten(store, ended.signal);
    await work((planned, id) => {
      const at = new URL(planned.stop.url).pathname;
      went.push(at);
      const seen = saw(planned, id, { paths });
      const { arrival } = seen.observation;
      const because = at === '/promo' ? 'the browser died' : 'net::ERR_CONNECTION_REFUSED';
      if (at === '/promo') return { ...seen, fault: { whose: 'browser', because } };
      if (at === '/about') Object.assign(arrival, { outcome: 'unreachable', because });
      return seen;
    });
    ended.abort();
    const waits = [...(await hastened)].sort(([one], [other]) => one - other);
    expect(waits.length).toBeGreaterThanOrEqual(5);
    expect(waits.at(-1)?.[1]).toBeGreaterThan((waits[0]?.[1] ?? 0) * 2);
    expect(Math.max(...waits.map(([, wait]) => wait))).toBeLessThanOrEqual(300);
    // The site's own fault is an observation and is not asked for again.
    expect(went.filter((at) => at === '/about')).toHaveLength(1);
    expect(went.filter((at) => at === '/promo')).toHaveLength(7);
    const because = 'given up after 7 attempts: the browser died';
    expect((await queueState(store.db)).givenUp).toEqual([
      { case: caseId, run, visit: expect.stringContaining('promo'), attempts: 7, because },
    ]);
    expect((await inIndex(caseId, run)).map(({ outcome }) => outcome).sort()).toEqual([
      'arrived',
      'skipped',
      'unreachable',
    ]);
    expect((await readCase(path)).records.map((record) => record.because)).toContain(because);
    expect(await faultsOf(path)).toEqual([]);
    await store.db.deleteFrom('visit_queue').execute();
  });

  test('a site sees no more visits at a time than it may, over all workers', async () => {
    const sites = ['Epsilon', 'Zeta'];
    for (const name of sites) await start(spec(name, { pages: 4, personas: people('de', 'fr') }));
    const now = new Map<string, number>();
    let most = 0;
    let mostTogether = 0;
    const sees = async (planned: Parameters<typeof saw>[0], id: string) => {
      const { host } = new URL(planned.stop.url);
      now.set(host, (now.get(host) ?? 0) + 1);
      most = Math.max(most, now.get(host) ?? 0);
      mostTogether = Math.max(
        mostTogether,
        [...now.values()].reduce((sum, each) => sum + each, 0),
      );
      // Long enough for the other site's visits to be taken meanwhile, also on a busy machine.
      await pause(300);
      now.set(host, (now.get(host) ?? 0) - 1);
      return saw(planned, id, { paths: ['/a', '/b', '/c'] });
    };
    // Another worker has connections of its own, where the database allows another at all.
    const other = store.embedded ? store : await openStore({ databaseUrl: address });
    const otherQueue = store.embedded ? queue : await openQueue(other, () => {});
    await Promise.all([
      work(sees, { concurrency: 3, perSite: 1 }),
      work(sees, { concurrency: 3, perSite: 1, store: other, queue: otherQueue }),
    ]);
    if (!store.embedded) {
      await otherQueue.close();
      await other.close();
    }
    expect([most, mostTogether]).toEqual([1, 2]);
    for (const name of sites) {
      const { records } = await readCase(join(cases, name.toLowerCase()));
      expect(records).toHaveLength(8);
    }
  });

  test.runIf(existsSync('/dev/full'))(
    'a full disk is told, and the visit is made once there is room',
    async () => {
      const { path, caseId, run } = await start(spec('Eta', { pages: 1, personas: people('de') }));
      const ended = new AbortController();
      const hastened = hasten(store, ended.signal);
      let full = true;
      await work(async (planned, id) => {
        // The archive of a visit goes to the disk while it is made.
        if (full) await writeFile('/dev/full', 'x').finally(() => (full = false));
        return saw(planned, id);
      });
      ended.abort();
      await hastened;
      expect(told.filter((event) => event.kind === 'disk-full')).toHaveLength(1);
      expect(await inIndex(caseId, run)).toMatchObject([{ outcome: 'arrived' }]);
      expect((await readCase(path)).records).toHaveLength(1);
      expect(await faultsOf(path)).toEqual([]);
    },
  );

  test('whoever UNSOLICITED_NOTIFY names is told what a run has changed', async () => {
    const got: string[] = [];
    const hook = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      got.push(body);
      response.end();
    });
    await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done));
    const { port } = hook.address() as AddressInfo;
    const file = join(folder, 'notify.yaml');
    await writeFile(
      file,
      `allow-network: ["127.0.0.0/8"]\nwebhooks: [{ url: "http://127.0.0.1:${port}/", secret: "sixteen letters or more" }]`,
    );
    const before = process.env.UNSOLICITED_NOTIFY;
    process.env.UNSOLICITED_NOTIFY = file;
    try {
      const about = spec('Theta', { pages: 1, personas: people('de') });
      const words =
        'Jetzt Bitcoin kaufen: 100 € Bonus für Kunden aus Deutschland bei Registrierung';
      await start(about);
      await work((planned, id) => saw(planned, id, { words }));
      const { run } = await start(about);
      await work((planned, id) => saw(planned, id, { words: 'This page is empty now.' }));
      const last = JSON.parse(got.at(-1) ?? '{}');
      expect(last.cases).toMatchObject([{ firm: 'Theta' }]);
      const kindsTold = last.cases[0].changes.map((change: { kind: string; run: string }) => [
        change.kind,
        change.run,
      ]);
      expect(kindsTold).toContainEqual(['gone', run]);
    } finally {
      process.env.UNSOLICITED_NOTIFY = before;
      if (before === undefined) delete process.env.UNSOLICITED_NOTIFY;
      hook.closeAllConnections();
      hook.close();
    }
  });

  test('a run whose case is gone fails with the reason, and is listed', async () => {
    const about = spec('Iota', { pages: 1, personas: people('de') });
    const { path, caseId } = await start(about);
    await work((planned, id) => saw(planned, id));
    await rm(path, { recursive: true });
    await start(about);
    await work((planned, id) => saw(planned, id));
    expect((await queueState(store.db)).givenUp).toMatchObject([
      { case: caseId, because: expect.stringMatching(/the case is gone/) },
    ]);
    expect(told.filter((event) => event.kind === 'run-failed')).toHaveLength(1);
  });
});

test('a server that goes away in the middle of a run is waited for, and no visit is lost or doubled', async () => {
  const store = await openStore({ databaseUrl: await server.database() });
  const queue = await openQueue(store, () => {});
  const told: Told[] = [];
  const cases = join(folder, 'away');
  const went: string[] = [];
  try {
    await startRun(store.db, queue, spec('Kappa', { pages: 3 }));
    await paperWorker({
      ...{ store, queue, cases, told },
      sees: async (planned, id) => {
        went.push(id);
        // Long enough for the other half of the worker to ask in vain.
        if (went.length === 3) await server.restart(1_500);
        return saw(planned, id, { paths });
      },
    });
    const kept = told.map(({ kind }) => kind);
    expect([kept.includes('database-lost'), kept.includes('database-back')]).toEqual([true, true]);
    const path = join(cases, 'kappa');
    const { records } = await readCase(path);
    expect([records.length, new Set(records.map(({ id }) => id)).size]).toEqual([6, 6]);
    const rows = await store.db.selectFrom('visits').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual((await readdir(join(path, 'visits'))).sort());
    expect((await verifyFiles(await caseOnDisk(path), path)).faults).toEqual([]);
  } finally {
    await queue.close();
    await store.close();
  }
});
