import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../../crawler/evidence/read-case.ts';
import { enter } from '../../../crawler/evidence/seal/ledger.ts';
import { indexNewCases } from '../../../crawler/serve/index-new-cases.ts';
import { listAccounts } from '../../../crawler/store/list-accounts.ts';
import { listCases } from '../../../crawler/store/list-cases.ts';
import { listFindings } from '../../../crawler/store/list-findings.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { casesIn, rebuild } from '../../../crawler/store/rebuild.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { observationOf, page } from '../../../shared/observation/sample.ts';
import { casesWithAccounts, sharedTag } from '../support/cases-with-accounts.ts';
import { layDatabase } from '../support/embedded-database.ts';
import { runCli } from '../support/run-cli.ts';
import { unsealedCase } from '../support/sealed-case.ts';
import { databaseBeside, startPostgres, type TestServer } from '../support/test-databases.ts';

const run = '20261129T060000Z';
let data = '';
let folder = '';
let server: TestServer;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'unsolicited-store-'));
  server = await startPostgres();
  folder = await unsealedCase(['de-page', 'fr-page']);
  const detect = await loadLanguageDetector();
  await assessCase(folder, detect);
  const { beginRun, keep } = await openCaseFolder(folder);
  const about = { version: 1 as const, run, tool: 'unsolicited 0.1.0', personas: ['de'] };
  await beginRun({ ...about, startedAt: '2026-11-29T06:00:00.000Z', schedule: 'weekly' });
  const words = 'Handeln Sie jetzt Bitcoin bei \0 KestrelX \ud800 in Deutschland: 100 € Bonus';
  const observation = observationOf(page('KestrelX', [words]));
  observation.visit = { ...observation.visit, id: `${run}-de-page`, run };
  await keep({ observation, files: new Map() }, recordOf(observation));
  await assessCase(folder, detect);
  const finding = { signal: 'a', url: 'https://kestrelx.example/', where: 'p', quote: 'words' };
  const decision = {
    finding,
    decision: 'confirm',
    words: 'seen',
    by: 'A. Reviewer',
    at: '2026-11-29T07:00:00.000Z',
  };
  await enter(folder, { kind: 'decision', about: { decision } });
}, 180_000);
afterAll(async () => {
  await server?.close();
  await rm(data, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const given = process.env.DATABASE_URL;
const kinds = { embedded: 'embedded', server: 'server', ...(given ? { given: 'given' } : {}) };

describe.each(Object.values(kinds))('the store (%s)', (kind) => {
  let store: Store;
  const making = vi.fn();
  const open = async (address?: string) =>
    openStore(kind === 'embedded' ? { data, making } : { databaseUrl: address });
  let address: string | undefined;
  let drop = async () => {};
  beforeAll(async () => {
    if (kind === 'given') ({ address, drop } = await databaseBeside(given ?? ''));
    else address = await server.database();
    // As a start leaves it that was killed.
    await mkdir(join(data, 'database.new', 'base'), { recursive: true });
    store = await open(address);
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await drop();
  });

  test('the index is recreated from the folders, run by run, and twice is the same', async () => {
    const once = await rebuild(store.db, await casesIn(folder));
    expect(once).toEqual({ cases: 1, runs: 2, faults: [] });
    const all = async () => ({
      cases: (await listCases(store.db)).rows,
      findings: (await listFindings(store.db)).rows.map(({ id: _, ...row }) => row),
      runs: await store.db.selectFrom('runs').selectAll().orderBy('started_at').execute(),
      visits: await store.db.selectFrom('visits').selectAll().orderBy('id').execute(),
      decisions: await store.db.selectFrom('decisions').selectAll().execute(),
    });
    const before = await all();
    expect(before.cases).toMatchObject([{ firm: 'KestrelX', latest_run: run }]);
    expect(before.runs.map(({ run: name, schedule }) => [name, schedule])).toEqual([
      ['first', null],
      [run, 'weekly'],
    ]);
    expect(before.visits.map(({ id }) => id)).toEqual([`${run}-de-page`, 'de-page', 'fr-page']);
    expect(before.decisions).toMatchObject([{ decision: 'confirm', by: 'A. Reviewer', spot: 'p' }]);
    await rebuild(store.db, await casesIn(folder));
    expect(await all()).toEqual(before);
  });

  test('cases that are gone leave the index, and those that cannot be read are told of', async () => {
    await rebuild(store.db, await casesIn(folder));
    const broken = { folder: join(data, 'nothing'), address: join(data, 'nothing') };
    const { cases, faults } = await rebuild(store.db, [broken]);
    expect([cases, faults.map(({ because }) => because)]).toEqual([
      0,
      [expect.stringMatching(/case folder/)],
    ]);
    expect((await listCases(store.db)).rows).toEqual([]);
    expect(await store.db.selectFrom('visits').selectAll().execute()).toEqual([]);
  });

  test('lists are narrowed, and paged without a gap or a double', async () => {
    await sql`
      insert into cases (id, firm, domains, folder, created_at, score, verdict, states, means, assessed_at)
      select 'case-' || n, 'Firm ' || n || case when n = 7 then ' 100%' else '' end, array['firm' || n || '.example'],
        '/x', now(), nullif(n % 5, 0), 'some', array[case when n % 2 = 0 then 'DE' else 'FR' end],
        array['own-website'], timestamptz '2026-01-01' + n * interval '1 day'
      from generate_series(1, 23) n`.execute(store.db);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await listCases(store.db, {}, { limit: 5, after });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect([ids.length, new Set(ids).size]).toEqual([23, 23]);
    const count = async (filter: Parameters<typeof listCases>[1]) =>
      (await listCases(store.db, filter)).rows.length;
    expect(await count({ state: 'DE' })).toBe(11);
    expect(await count({ words: '100%' })).toBe(1);
    expect(await count({ words: 'FIRM9.exam' })).toBe(1);
    expect(await count({ words: "'; drop table cases" })).toBe(0);
    expect(await count({ verdict: 'strong' })).toBe(0);
    expect(await count({ means: 'own-website', since: '2026-01-20T00:00:00Z' })).toBe(5);
    await store.db.deleteFrom('cases').execute();
  });

  test('accounts tie sites within a case, and cases', async () => {
    const [first, second] = await casesWithAccounts();
    try {
      const cases = [...(await casesIn(first)), ...(await casesIn(second))];
      expect(await rebuild(store.db, cases)).toMatchObject({ cases: 2, faults: [] });
      const told = async (filter: Parameters<typeof listAccounts>[1]) =>
        (await listAccounts(store.db, filter)).rows.map(
          ({ key: _, first: at, last: __, ...row }) => {
            expect(at).toBeInstanceOf(Date);
            return row;
          },
        );
      const promoter = {
        kind: 'promoter',
        account: 'LOTSE7',
        of: ['Bybit', 'OKX'],
        sites: ['lotse.example'],
        cases: [basename(first), basename(second)].sort(),
      };
      const tag = {
        kind: 'tag',
        account: sharedTag,
        of: ['Meta'],
        sites: ['kestrelx.example', 'lotse.example'],
        cases: [basename(first)],
      };
      expect(await told({})).toEqual([promoter, tag]);
      expect(await told({ words: 'lotse7' })).toEqual([promoter]);
      expect(await told({ words: 'LOTSE.ex' })).toEqual([promoter, tag]);
      expect(await told({ words: "'; drop table accounts" })).toEqual([]);
      expect(await told({ caseId: basename(second) })).toEqual([promoter]);
      const paged = await listAccounts(store.db, {}, { limit: 1 });
      expect(paged.next).toBe(1);
      expect((await listAccounts(store.db, {}, { limit: 1, skip: 1 })).next).toBeUndefined();

      await store.db.deleteFrom('accounts').execute();
      await store.db.updateTable('cases').set({ holds: 0 }).execute();
      expect(await indexNewCases(store.db, [first, second])).toEqual([]);
      expect(await told({})).toEqual([promoter, tag]);
    } finally {
      await rebuild(store.db, []);
      await rm(first, { recursive: true });
      await rm(second, { recursive: true });
    }
    expect(await store.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  });

  test('an embedded database is made once, and told of', async () => {
    expect(making.mock.calls).toEqual(kind === 'embedded' ? [[data]] : []);
  });

  test('a database of a newer version is refused', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('2099-future', '2099-01-01T00:00:00.000Z')`.execute(
      store.db,
    );
    await store.close();
    await expect(open(address)).rejects.toThrow(
      /written by a newer version .*"2099-future".*update/,
    );
  }, 60_000);
});

test('store accounts lists what ties sites and cases, and says where nothing does', async () => {
  const cases = await casesWithAccounts();
  const own = await mkdtemp(join(tmpdir(), 'unsolicited-accounts-'));
  try {
    await layDatabase(join(own, 'x'));
    expect(await runCli(own, ['store', 'rebuild', ...cases, '--data', 'x'])).toMatchObject({
      code: 0,
    });
    const asked = ['store', 'accounts', '--data', 'x'];
    const { stdout } = await runCli(own, asked);
    expect(stdout).toContain('promoter LOTSE7 of Bybit, OKX: on lotse.example; in ');
    const [line = ''] = (await runCli(own, [...asked, 'meta', '--json'])).stdout.split('\n');
    expect(JSON.parse(line)).toMatchObject({ account: sharedTag, of: ['Meta'] });
    const none = await runCli(own, [...asked, 'nobody']);
    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('no such account stands on two sites');
  } finally {
    for (const folder of [...cases, own]) await rm(folder, { recursive: true });
  }
}, 120_000);

test('a server that does not answer, or is none, is named with the fix', async () => {
  const nobody = 'postgres://a:secret@127.0.0.1:9/x';
  await expect(openStore({ databaseUrl: nobody })).rejects.toThrow(
    /127\.0\.0\.1:9\/x does not answer/,
  );
  await expect(openStore({ databaseUrl: nobody })).rejects.not.toThrow(/secret/);
  await expect(openStore({ databaseUrl: 'mysql://x' })).rejects.toThrow(/write postgres:/);
});
