import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { openRegister } from '../../../crawler/register/open-register.ts';
import { readRegister } from '../../../crawler/register/read-register.ts';
import { keepSnapshot } from '../../../crawler/register/snapshots.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { renderMarkdown } from '../../../shared/report/render-markdown.ts';
import { renderReport } from '../../../shared/report/render-report.tsx';
import { headers, leiFor } from '../../shared/register/fictional.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';

let data = '';
let folder = '';
const detect = await loadLanguageDetector();

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'register-data-'));
  folder = await caseOfRuns([{ day: 20, met: [{ words: ['Kup Bitcoin w kilka minut'] }] }]);
});
afterAll(async () => {
  await rm(data, { recursive: true });
  await rm(folder, { recursive: true });
});

async function importRegister(date: string, until: string) {
  const file = join(data, `${date}.csv`);
  const line = `Authority <b>of</b> Examples (AOE),AT,Kestrelx EU GmbH,${leiFor('KESTRELX')},AT,Kestrelx,Vienna,https://kestrelx-eu.example,,28/05/2025,${until},a. custody,DE,,28/05/2025,`;
  const other = line
    .replaceAll('Kestrelx', 'Wren')
    .replaceAll('kestrelx', 'wren')
    .replace(leiFor('KESTRELX'), leiFor('WREN'));
  await writeFile(file, [headers.authorised, line, other].join('\n'));
  await keepSnapshot(data, { file, date, read: await readRegister(file) });
}

const extracts = () => readdir(join(folder, 'register')).catch(() => []);
const assessed = (from: string, lookUpAnew = false) =>
  assessCase(folder, detect, { register: openRegister(from), lookUpAnew });

it('says nothing of the register where none was imported', async () => {
  const assessment = await assessed(data);
  expect(assessment).not.toHaveProperty('register');
  expect(assessment.perimeterBecause).toContain('was not looked up');
  expect(await extracts()).toEqual([]);
});

it('keeps what was found in the case, and rests on it later and elsewhere', async () => {
  await importRegister('2026-11-10', '');
  await importRegister('2026-11-25', '');
  const first = await assessed(data);
  expect(first.register).toMatchObject({
    day: '2026-11-20',
    snapshots: [{ register: 'authorised', date: '2026-11-10', rows: 2 }],
    standings: [{ domain: 'kestrelx.example', is: 'brand' }],
  });
  expect(first.perimeter).toBe('third-country');
  expect(first.perimeterBecause).toContain('Kestrelx EU GmbH');
  expect(await extracts()).toEqual(['first.json']);
  const kept = JSON.parse(await readFile(join(folder, 'register/first.json'), 'utf8'));
  expect(kept.rows.map(({ name }: { name: string }) => name)).toEqual(['Kestrelx EU GmbH']);
  const ledger = await readFile(join(folder, 'ledger.jsonl'), 'utf8');
  expect(ledger).toContain(`authorised 2026-11-10 ${first.register?.snapshots[0]?.sha256}`);

  // A newer register, or a machine without any, changes nothing.
  await importRegister('2026-11-19', '01/11/2026');
  expect(await assessed(data)).toEqual(first);
  expect(await assessed(join(data, 'nowhere'))).toEqual(first);
  expect(await extracts()).toEqual(['first.json']);
});

it('is looked up anew on demand, beside the earlier look-up', async () => {
  const anew = await assessed(data, true);
  expect(anew.register?.snapshots[0]?.date).toBe('2026-11-19');
  expect(anew.perimeterBecause).toContain('the authorisation ended on 2026-11-01');
  expect(await extracts()).toEqual(['first-0002.json', 'first.json']);
  expect(await assessed(join(data, 'nowhere'))).toEqual(anew);
});

it('stands in the report, every word escaped', async () => {
  const stored = await readCase(folder);
  const { assessment } = stored;
  if (assessment === undefined) throw new Error('not assessed');
  const input = {
    ...stored,
    assessment,
    previews: {},
    decisions: [],
    writtenAt: '2026-11-29T12:00:00.000Z',
  };
  const page = renderReport(input);
  expect(page).toContain('CASPS.csv');
  expect(page).toContain('Authority &lt;b>of&lt;/b> Examples (AOE)');
  expect(page).toContain('proves nothing');
  const words = renderMarkdown(input);
  expect(words).toContain('## Register');
  expect(words).not.toContain('<b>');
});
