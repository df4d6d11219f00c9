import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../../crawler/evidence/read-case.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { writeRendition } from '../../../crawler/evidence/write-rendition.ts';
import type { Case } from '../../../shared/case/case.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
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

/** A case folder in a new temporary folder, with these visits and a report; not sealed. */
export async function unsealedCase(visits: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-sealed-'));
  await openAgain(folder);
  for (const id of visits) await addVisit(folder, id);
  await writeRendition(folder, 'report.html', '<p>report');
  return folder;
}

/** The same, sealed with a key of its own folder. */
export async function sealedCase(visits: readonly string[]): Promise<string> {
  const folder = await unsealedCase(visits);
  await sealCase(folder, await signingKey());
  return folder;
}

/** Opens a case for a crawl, which the ledger tells of. */
export async function openAgain(folder: string): Promise<void> {
  const { writeCase } = await openCaseFolder(folder);
  await writeCase(value);
}

/** Adds one visit to a case, as a crawl does; with other files and another observation, if given. */
export async function addVisit(
  folder: string,
  id: string,
  more: { files?: [string, Buffer][]; observation?: Observation } = {},
): Promise<void> {
  const { keep } = await openCaseFolder(folder);
  const observation = more.observation ?? observationOf({});
  observation.visit = { ...observation.visit, id, instrument: 'crawler' };
  const files = new Map([
    ['page.html', Buffer.from(`<p>${id}`)],
    ['screenshot-full.png', Buffer.alloc(2_000, id)],
    ...(more.files ?? []),
  ]);
  await keep({ observation, files }, recordOf(observation));
}
