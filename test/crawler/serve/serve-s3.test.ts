import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptChanges } from '../../../crawler/changes/kept-changes.ts';
import { readDecisions } from '../../../crawler/evidence/decisions.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { openStorage } from '../../../crawler/evidence/storage/open-storage.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { openApp } from '../../../crawler/serve/app.tsx';
import { openCasePlaces } from '../../../crawler/serve/case-places.ts';
import { indexCase } from '../../../crawler/store/index-case.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { tinyPicture } from '../../shared/report/tiny-picture.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';
import { layDatabase } from '../support/embedded-database.ts';
import { startS3 } from '../support/start-s3.ts';

const place = 's3://evidence/eu';
const before = { ...process.env };
let work = '';
let store: Store;
let s3: Awaited<ReturnType<typeof startS3>>;
let app: Awaited<ReturnType<typeof openApp>>;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'unsolicited-serve-s3-'));
  s3 = await startS3(join(work, 's3'), 'evidence');
  Object.assign(process.env, s3.environment);
  const picture = Buffer.from(tinyPicture(60, 40).split(',')[1] ?? '', 'base64');
  const shown = [['We trade bitcoin and other coins.'], polish];
  const runs = shown.map((words, at) => ({ day: 1 + at * 7, met: [{ words }], picture }));
  const made = await caseOfRuns(runs, { under: join(work, 'made') });
  await keptChanges(made, await readCase(made));
  const worker = await openStorage(place, join(work, 'worker'));
  await cp(made, worker.folder('kestrelx'), { recursive: true });
  for (const visit of await readdir(join(made, 'visits'))) await worker.keep('kestrelx', { visit });
  await worker.keep('kestrelx', 'case');
  store = await openStore({ data: await layDatabase(join(work, 'data')) });
  await indexCase(store.db, made, worker.address('kestrelx'));
  const rules = { names: [], anyAddress: false };
  app = await openApp(store.db, rules, openCasePlaces(join(work, 'data')));
});
afterAll(async () => {
  process.env = before;
  await store?.close();
  await s3?.close();
  await rm(work, { recursive: true, force: true });
});

const own = { host: '127.0.0.1:8061', 'sec-fetch-site': 'same-origin' };
const get = (path: string) => app.request(`http://127.0.0.1:8061${path}`, { headers: own });
const decide = (form: string) =>
  app.request('http://127.0.0.1:8061/cases/kestrelx/decisions', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...{ form, findings: '1', decision: 'confirm', words: 'seen', by: 'A. Reviewer' },
    }).toString(),
  });

test('a case of an S3 store is shown without its captures, which come when they are asked for', async () => {
  const page = await get('/cases/kestrelx');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Changes over time');
  const copies = join(work, 'data', 'served');
  const [store = ''] = await readdir(copies);
  const copy = join(copies, store, 'cases', 'kestrelx');
  const [visit = ''] = await readdir(join(copy, 'visits'));
  expect((await readdir(join(copy, 'visits', visit))).sort()).toEqual([
    'manifest.json',
    'observation.json',
  ]);
  const path = `/cases/kestrelx/visits/${encodeURIComponent(visit)}`;
  const picture = await get(`${path}/screenshot-full.png`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await get('/cases/kestrelx/visits/..%2f/case.json')).status).toBe(404);
  expect((await get('/cases/kestrelx/findings.csv')).status).toBe(200);
});

test('a decision goes to the store, unless a run is just being assessed', async () => {
  const html = await (await get('/cases/kestrelx')).text();
  const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await sql`insert into run_queue (case_id, run, spec, state, started_at)
    values ('kestrelx', '20261201T060000Z', '{}', 'assessing', now())`.execute(store.db);
  const refused = await decide(form);
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('just being assessed'),
  ]);
  await store.db.deleteFrom('run_queue').execute();
  expect((await decide(form)).status).toBe(303);
  const elsewhere = await openStorage(place, join(work, 'elsewhere'));
  await elsewhere.bring('kestrelx', 'case');
  const folder = elsewhere.folder('kestrelx');
  expect(await readDecisions(folder)).toMatchObject([{ decision: 'confirm', by: 'A. Reviewer' }]);
  const { faults, grade } = await verifyFiles(await caseOnDisk(folder), folder);
  expect([faults, grade]).toEqual([[], 'signed']);
  const index = await store.db.selectFrom('cases').select('folder').execute();
  expect(index).toEqual([{ folder: `${place}/kestrelx` }]);
  expect(await store.db.selectFrom('decisions').select('by').execute()).toHaveLength(1);
});

test('the feed has what changed in cases that lie in a store, and fetches nothing else of them', async () => {
  const feed = await (await get('/feed.atom')).text();
  expect(feed).toMatch(/<entry>[\s\S]*kestrelx/);
  const copy = await mkdtemp(join(tmpdir(), 'unsolicited-feed-'));
  const other = await openApp(store.db, { names: [], anyAddress: false }, openCasePlaces(copy));
  const asked = await other.request('http://127.0.0.1:8061/feed.atom', { headers: own });
  expect(await asked.text()).toBe(feed);
  const files = await readdir(copy, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['changes.json']);
  await rm(copy, { recursive: true, force: true });
});

test('a case that is gone from the store is said to be', async () => {
  await store.db
    .updateTable('cases')
    .set({ folder: `${place}/nothing/kestrelx` })
    .execute();
  const page = await get('/cases/kestrelx');
  expect([page.status, await page.text()]).toEqual([
    404,
    expect.stringContaining('is not where the index says'),
  ]);
});
