import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CapturedVisit } from '../../../crawler/evidence/captured-visit.ts';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { readCase, recordOf } from '../../../crawler/evidence/read-case.ts';
import { sha256 } from '../../../crawler/evidence/sha256.ts';
import { writeVisit } from '../../../crawler/evidence/write-visit.ts';
import type { Case } from '../../../shared/case/case.ts';
import { fileName } from '../../../shared/case/file-name.ts';
import { Manifest } from '../../../shared/case/manifest.ts';
import { observationOf } from '../../../shared/observation/sample.ts';

const value: Case = {
  version: 1,
  tool: 'unsolicited 0.1.0',
  firm: { name: 'KestrelX', domains: ['kestrelx.example'] },
  stops: [{ url: 'https://kestrelx.example/', role: 'own' }],
  personas: ['de'],
  exits: [],
  options: { pages: 12, ignoreRobots: false, allowNetwork: [] },
  createdAt: '2026-01-01T00:00:00.000Z',
  remarks: [],
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function visited(id: string): CapturedVisit {
  const observation = observationOf({});
  observation.visit = { ...observation.visit, id, instrument: 'crawler' };
  return { observation, files: new Map([['page.html', Buffer.from(`<p>${id}`)]]) };
}

async function written(ids: string[]): Promise<void> {
  const open = await openCaseFolder(folder);
  await open.writeCase(value);
  for (const id of ids) {
    const visit = visited(id);
    await open.keep(visit, recordOf(visit.observation));
  }
}

test('a case comes back as it was written, and its manifest names every file', async () => {
  await written(['a', 'b']);
  const stored = await readCase(folder);
  expect(stored.case).toEqual(value);
  expect(stored.records.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(stored.observations.map(({ visit }) => visit.id)).toEqual(['a', 'b']);
  const manifest = Manifest.parse(
    JSON.parse(await readFile(join(folder, 'visits/a/manifest.json'), 'utf8')),
  );
  expect(manifest.files.map(({ file }) => file).sort()).toEqual(['observation.json', 'page.html']);
  for (const { file, sha256: hash, bytes } of manifest.files) {
    const content = await readFile(join(folder, 'visits/a', file));
    expect([sha256(content), content.byteLength]).toEqual([hash, bytes]);
  }
});

test('a kill in the middle of a visit leaves the rest readable, and the visit is done again aside', async () => {
  await written(['a']);
  await mkdir(join(folder, 'visits/b'));
  await writeFile(join(folder, 'visits/b/page.html'), 'half');
  await appendFile(join(folder, 'visits.jsonl'), '{"id":"b","url":"ht');
  expect((await readCase(folder)).records.map(({ id }) => id)).toEqual(['a']);
  await written(['b']);
  expect((await readCase(folder)).records.map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await readdir(join(folder, 'visits'))).sort()).toEqual(['a', 'b', 'b.unfinished-1']);
  const lines = (await readFile(join(folder, 'visits.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b']);
});

test('a kill between manifest and record loses nothing', async () => {
  await written(['a']);
  await writeVisit(join(folder, 'visits'), visited('b'));
  expect((await readCase(folder)).records).toMatchObject([
    { id: 'a' },
    { id: 'b', outcome: 'arrived' },
  ]);
});

test('a finished visit is never written again', async () => {
  await written(['a']);
  await expect(writeVisit(join(folder, 'visits'), visited('a'))).rejects.toThrow('not overwritten');
});

test('a skipped visit that took place later counts as done', async () => {
  const open = await openCaseFolder(folder);
  await open.writeCase(value);
  const { observation } = visited('a');
  await open.skip({ ...recordOf(observation), outcome: 'skipped', because: 'exit down' });
  expect((await readCase(folder)).skipped).toHaveLength(1);
  await open.keep(visited('a'), recordOf(observation));
  const stored = await readCase(folder);
  expect(stored.skipped).toEqual([]);
  expect(stored.records).toHaveLength(1);
});

test('a file that is not what it should be is named with its field', async () => {
  await written(['a']);
  const file = join(folder, 'visits/a/observation.json');
  const observation = JSON.parse(await readFile(file, 'utf8'));
  observation.arrival.outcome = 'maybe';
  await writeFile(file, JSON.stringify(observation));
  await expect(readCase(folder)).rejects.toThrow(/observation\.json: arrival\.outcome: /);
  await writeFile(join(folder, 'case.json'), '{"version":1');
  await expect(readCase(folder)).rejects.toThrow(/case\.json: not whole JSON/);
});

test.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['KestrelX / Höhe "GmbH"', 'kestrelx-hohe-gmbh'],
  ['..', 'unnamed'],
  ['CON', 'con-'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['.hidden', 'hidden'],
])('%j becomes the file name %s', (words, name) => {
  expect(fileName(words)).toBe(name);
});
