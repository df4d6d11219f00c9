import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { Assessment } from '../../shared/assessment/assessment.ts';
import { Case, VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { Failure } from '../failure.ts';

/** A case folder as it lies on disk, parsed. */
export type StoredCase = {
  case: Case;
  /** Every visit, done or skipped, in the order in which they ended; the latest word on each. */
  records: VisitRecord[];
  /** Those that did not take place, each with its reason. */
  skipped: VisitRecord[];
  /** What the finished visits saw, in the order of the record. */
  observations: Observation[];
  assessment?: Assessment;
};

/**
 * Reads a case folder, also one whose crawl was killed: unfinished visits are left out. A file that
 * is not what it should be ends the command with its name and the field at fault.
 */
export async function readCase(folder: string): Promise<StoredCase> {
  const caseValue = await readJson(join(folder, layout.case), Case);
  const finished = await finishedVisits(folder);
  const observations = new Map<string, Observation>();
  for (const id of finished) {
    const file = join(folder, layout.visits, id, layout.observation);
    observations.set(id, await readJson(file, Observation));
  }
  const records = new Map<string, VisitRecord>();
  for (const record of await readRecords(folder)) {
    if (record.outcome !== 'skipped' && !observations.has(record.id)) continue;
    records.set(record.id, record);
  }
  for (const [id, observation] of observations) {
    const known = records.get(id);
    if (!known || known.outcome === 'skipped') records.set(id, recordOf(observation));
  }
  const assessment = await readJsonIfThere(join(folder, layout.assessment), Assessment);
  return {
    case: caseValue,
    records: [...records.values()],
    skipped: [...records.values()].filter(({ outcome }) => outcome === 'skipped'),
    observations: [...records.keys()].flatMap((id) => observations.get(id) ?? []),
    ...(assessment ? { assessment } : {}),
  };
}

/** The line of the record that a finished visit has. */
export function recordOf({ visit, arrival }: Observation): VisitRecord {
  return {
    id: visit.id,
    url: visit.stop,
    role: visit.role,
    persona: visit.persona?.id ?? '',
    outcome: arrival.outcome,
    ...(arrival.because ? { because: arrival.because } : {}),
  };
}

async function finishedVisits(folder: string): Promise<string[]> {
  const visits = join(folder, layout.visits);
  const found = await readdir(visits, { withFileTypes: true }).catch(() => []);
  const finished: string[] = [];
  for (const { name } of found.filter((entry) => entry.isDirectory())) {
    const files = await readdir(join(visits, name));
    if (files.includes(layout.manifest)) finished.push(name);
  }
  return finished.sort();
}

/** Lines that a kill cut short are left out. */
async function readRecords(folder: string): Promise<VisitRecord[]> {
  const text = await readFile(join(folder, layout.visitRecords), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return VisitRecord.parse(JSON.parse(line));
    } catch {
      return [];
    }
  });
}

async function readJsonIfThere<Schema extends z.ZodMiniType>(file: string, schema: Schema) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseJson(file, text, schema);
}

async function readJson<Schema extends z.ZodMiniType>(file: string, schema: Schema) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; is this a case folder?`);
  });
  return parseJson(file, text, schema);
}

function parseJson<Schema extends z.ZodMiniType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    throw new Failure(`${file}: not whole JSON: ${fault instanceof Error ? fault.message : fault}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`,
  );
}
