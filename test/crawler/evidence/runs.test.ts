import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { bundleCase } from '../../../crawler/evidence/bundle/bundle-case.ts';
import { verifyBundle } from '../../../crawler/evidence/bundle/verify-bundle.ts';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { readCase, recordOf } from '../../../crawler/evidence/read-case.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { byBeginning, runId, runOfVisit, runStart } from '../../../shared/case/run.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../../shared/observation/sample.ts';
import { unsealedCase } from '../support/sealed-case.ts';

const second = '20261129T060000Z';
let folder = '';

beforeEach(async () => {
  folder = await unsealedCase(['de-page', 'fr-page']);
  await assessCase(folder, await loadLanguageDetector());
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function addRun(run: string, visits: readonly string[]): Promise<void> {
  const { beginRun, keep } = await openCaseFolder(folder);
  const startedAt = runStart(run) ?? '';
  await beginRun({ version: 1, run, tool: 'unsolicited 0.1.0', startedAt, personas: ['de'] });
  for (const visit of visits) {
    const observation = observationOf({});
    observation.visit = { ...observation.visit, id: `${run}-${visit}`, run };
    await keep({ observation, files: new Map() }, recordOf(observation));
  }
}

test('a new run stands beside the first: nothing is overwritten, and the case verifies', async () => {
  await sealCase(folder, await signingKey());
  const before = await readFile(join(folder, 'assessment.json'), 'utf8');
  await addRun(second, ['de-page']);
  await assessCase(folder, await loadLanguageDetector());
  await sealCase(folder, await signingKey());
  expect((await readdir(join(folder, 'runs'))).sort()).toEqual([second, 'first']);
  expect(await readFile(join(folder, 'runs/first/assessment.json'), 'utf8')).toBe(before);
  const latest = await readFile(join(folder, 'assessment.json'), 'utf8');
  expect(await readFile(join(folder, `runs/${second}/assessment.json`), 'utf8')).toBe(latest);
  const verified = await verifyFiles(await caseOnDisk(folder), folder);
  expect([verified.faults, verified.grade]).toEqual([[], 'signed']);
  const bundle = await bundleCase(folder, await signingKey());
  expect((await verifyBundle(bundle.file)).faults).toEqual([]);
});

test('a case is read run by run, the latest where none is named', async () => {
  await addRun(second, ['de-page']);
  const ids = async (run?: string) => (await readCase(folder, run)).records.map(({ id }) => id);
  expect(await ids()).toEqual([`${second}-de-page`]);
  expect(await ids('first')).toEqual(['de-page', 'fr-page']);
  expect(await ids('all')).toEqual(['de-page', 'fr-page', `${second}-de-page`]);
  await expect(readCase(folder, '20200101T000000Z')).rejects.toThrow(/no run 20200101T000000Z/);
  expect((await readCase(folder)).assessment).toBeUndefined();
  expect((await readCase(folder, 'first')).assessment?.verdict).toBeDefined();
});

test('runs are named by the second of their beginning, and are put in order by it', () => {
  expect(runId(new Date('2026-11-29T06:00:00.999Z'))).toBe(second);
  expect(runStart(second)).toBe('2026-11-29T06:00:00.000Z');
  expect(runOfVisit(`${second}-de-page`)).toBe(second);
  expect(runOfVisit('de-20261129T060000Z-page')).toBe('first');
  expect([second, 'first', '20251129T060000Z'].sort(byBeginning)).toEqual([
    'first',
    '20251129T060000Z',
    second,
  ]);
});
