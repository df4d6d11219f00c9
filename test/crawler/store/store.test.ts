import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { listCases } from '../../../crawler/store/list-cases.ts';
import { listFindings } from '../../../crawler/store/list-findings.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { rebuild } from '../../../crawler/store/rebuild.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { unsealedCase } from '../support/sealed-case.ts';

let data = '';
let store: Store;
let folder = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'unsolicited-store-'));
  store = await openStore({ data });
  folder = await unsealedCase(['de-page', 'fr-page']);
  await assessCase(folder, await loadLanguageDetector());
}, 60_000);
afterAll(async () => {
  await store?.close();
  await rm(data, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

test('the index is recreated from the folders', async () => {
  expect(await rebuild(store.db, [folder])).toEqual({ cases: 1, runs: 1, faults: [] });
  const { rows } = await listCases(store.db, { words: 'kestrel' });
  expect(rows).toMatchObject([{ firm: 'KestrelX', latest_run: 'first', verdict: 'inconclusive' }]);
  expect((await listCases(store.db, { words: 'k_strel' })).rows).toEqual([]);
  expect(await listFindings(store.db)).toEqual({ rows: [] });
});
