import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../../crawler/evidence/read-case.ts';
import { sha256 } from '../../../crawler/evidence/sha256.ts';
import type { Case } from '../../../shared/case/case.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import type { Capture } from '../../../shared/observation/capture.ts';
import { type Met, observed } from '../../shared/changes/sample-runs.ts';

const value: Case = {
  version: 1,
  tool: 'unsolicited 0.1.0',
  firm: { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] },
  stops: [{ url: 'https://kestrelx.example/', role: 'own' }],
  personas: ['pl'],
  exits: ['PL'],
  options: { pages: 12, ignoreRobots: false, allowNetwork: [] },
  createdAt: '2026-11-01T06:00:00.000Z',
  remarks: [],
};

export type RunMet = { day: number; met: readonly Met[]; picture?: Buffer };

/** A case folder in a new temporary folder, with a run a day given, each assessed as a crawl does. */
export async function caseOfRuns(
  runs: readonly RunMet[],
  { name = 'KestrelX', under }: { name?: string; under?: string } = {},
): Promise<string> {
  const folder = under ?? (await mkdtemp(join(tmpdir(), 'unsolicited-runs-')));
  for (const run of runs) await addRun(folder, run, name);
  return folder;
}

/** Adds one run to a case: its visits, and what they come to. */
export async function addRun(
  folder: string,
  { day, met, picture }: RunMet,
  firm = 'KestrelX',
): Promise<string> {
  const { stored, keep, writeCase, beginRun } = await openCaseFolder(folder);
  const run = stored ? `202611${String(day).padStart(2, '0')}T060000Z` : 'first';
  if (stored) {
    const startedAt = `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;
    await beginRun({ version: 1, run, tool: 'unsolicited 0.1.0', startedAt, personas: ['pl'] });
  } else {
    await writeCase({ ...value, firm: { ...value.firm, name: firm } });
  }
  for (const each of met) {
    const observation = observed(day, run, each);
    observation.visit.id = observation.visit.id.replace(/\//g, '_');
    const files = new Map<string, Uint8Array>([['page.html', Buffer.from('<p>page')]]);
    if (picture) {
      files.set('screenshot-full.png', picture);
      observation.captures.push(captureOf(picture, observation.visit.startedAt));
    }
    await keep({ observation, files }, recordOf(observation));
  }
  await assessCase(folder, await loadLanguageDetector());
  return run;
}

function captureOf(picture: Buffer, takenAt: string): Capture {
  const bytes = picture.length;
  return {
    kind: 'screenshot-full',
    file: 'screenshot-full.png',
    sha256: sha256(picture),
    bytes,
    takenAt,
  };
}
