import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Case, VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { CapturedVisit } from './captured-visit.ts';
import { readCase, type StoredCase } from './read-case.ts';
import { toJson } from './to-json.ts';
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
  if (stored) await mendRecord(path, stored.records);
  return {
    path,
    stored,
    writeCase: (value) => writeWhole(join(path, layout.case), toJson(value)),
    keep: async (captured, record) => {
      await writeVisit(join(path, layout.visits), captured);
      await append(path, record);
    },
    skip: (record) => append(path, record),
  };
}

/** Whether a folder holds a case. */
export async function isCaseFolder(path: string): Promise<boolean> {
  const found = await stat(join(path, layout.case)).catch(() => undefined);
  return found?.isFile() ?? false;
}

/** Stores the assessment of a case beside it. */
export async function writeAssessment(path: string, assessment: Assessment): Promise<void> {
  await writeWhole(join(path, layout.assessment), toJson(assessment));
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
