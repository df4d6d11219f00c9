import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Case, VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import type { CapturedVisit } from './captured-visit.ts';
import { readCase, type StoredCase } from './read-case.ts';
import { hashFile } from './seal/hash-file.ts';
import { enter, mendLedger } from './seal/ledger.ts';
import { sha256 } from './sha256.ts';
import { writeVisit } from './write-visit.ts';
import { writeWhole } from './write-whole.ts';

/** A case folder that a crawl writes to; one crawl at a time. */
export type CaseFolder = {
  path: string;
  /** What was there when it was opened. */
  stored: StoredCase | undefined;
  writeCase: (value: Case) => Promise<void>;
  /** Writes the visit's files, its manifest last, and then its line in the record. */
  keep: (captured: CapturedVisit, record: VisitRecord) => Promise<void>;
  /** Notes a visit that did not take place. */
  skip: (record: VisitRecord) => Promise<void>;
};

/** Opens a case folder for writing, new or begun before. */
export async function openCaseFolder(path: string): Promise<CaseFolder> {
  await mkdir(join(path, layout.visits), { recursive: true });
  const stored = (await isCaseFolder(path)) ? await readCase(path) : undefined;
  if (stored) {
    await mendRecord(path, stored.records);
    await mendHistory(path, stored);
  }
  return {
    path,
    stored,
    writeCase: async (value) => {
      const text = toJson(value);
      await writeWhole(join(path, layout.case), text);
      const { firm, options } = value;
      const machine = { node: process.version, platform: process.platform };
      const files = { [layout.case]: sha256(text) };
      await enter(path, { kind: 'case-opened', about: { firm, options, machine, files } });
    },
    keep: async (captured, record) => {
      const manifest = await writeVisit(join(path, layout.visits), captured);
      await append(path, record);
      await enterVisit(path, captured.observation, manifest);
    },
    skip: async (record) => {
      await append(path, record);
      const { id: visit, because } = record;
      await enter(path, { kind: 'visit-skipped', about: { visit, because } });
    },
  };
}

/** Whether a folder holds a case. */
export async function isCaseFolder(path: string): Promise<boolean> {
  const found = await stat(join(path, layout.case)).catch(() => undefined);
  return found?.isFile() ?? false;
}

/** Stores the assessment of a case beside it. */
export async function writeAssessment(path: string, assessment: Assessment): Promise<void> {
  const text = toJson(assessment);
  await writeWhole(join(path, layout.assessment), text);
  const { verdict, score, findings } = assessment;
  const about = { verdict, score, findings: findings.length, signals: catalogue.length };
  const files = { [layout.assessment]: sha256(text) };
  await enter(path, { kind: 'assessment', about: { ...about, files } });
}

async function enterVisit(
  path: string,
  { visit, arrival }: Observation,
  manifest: string,
): Promise<void> {
  const { id, startedAt, finishedAt, persona } = visit;
  const about = {
    visit: id,
    persona: persona?.id,
    outcome: arrival.outcome,
    startedAt,
    finishedAt,
  };
  const files = { [`${layout.visits}/${id}/${layout.manifest}`]: manifest };
  await enter(path, { kind: 'visit', about: { ...about, files } });
}

/** A kill can leave half a line in the ledger, or a finished visit that it does not know. */
async function mendHistory(path: string, { observations }: StoredCase): Promise<void> {
  const cut = await mendLedger(path);
  const text = await readFile(join(path, layout.ledger), 'utf8').catch(() => '');
  if (cut !== undefined) await enter(path, { kind: 'mended', about: { cut } });
  for (const observation of observations) {
    const manifest = `${layout.visits}/${observation.visit.id}/${layout.manifest}`;
    if (text.includes(`"${manifest}"`)) continue;
    await enterVisit(path, observation, await hashFile(join(path, manifest)));
  }
}

async function append(path: string, record: VisitRecord): Promise<void> {
  const handle = await open(join(path, layout.visitRecords), 'a');
  try {
    await handle.appendFile(`${JSON.stringify(record)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A kill can leave half a line at the end of the record, and a visit whose folder is whole but
 * whose line is missing. Both are mended before anything is added.
 */
async function mendRecord(path: string, records: readonly VisitRecord[]): Promise<void> {
  const file = join(path, layout.visitRecords);
  const wanted = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found !== wanted) await writeWhole(file, wanted);
}
