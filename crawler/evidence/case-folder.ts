import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Case, VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { firstRun, type Run } from '../../shared/case/run.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import type { CapturedVisit } from './captured-visit.ts';
import { enterRules } from './enter-tools.ts';
import {
  finishedVisits,
  lostVisits,
  readCase,
  readObservation,
  readRecords,
  recordOf,
  type StoredCase,
} from './read-case.ts';
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
  /** Writes down that a new run begins, and how. */
  beginRun: (run: Run) => Promise<void>;
  /** Writes the visit's files, its manifest last, and then its line in the record. */
  keep: (captured: CapturedVisit, record: VisitRecord) => Promise<void>;
  /** Notes a visit that did not take place. */
  skip: (record: VisitRecord) => Promise<void>;
};

/** Opens a case folder for writing, new or begun before. */
export async function openCaseFolder(path: string): Promise<CaseFolder> {
  await mkdir(join(path, layout.visits), { recursive: true });
  const stored = (await isCaseFolder(path)) ? await readCase(path) : undefined;
  if (stored) await mendCase(path);
  return {
    path,
    stored,
    beginRun: async (run) => {
      if (stored) await keepFirstAssessment(path, stored);
      const file = `${layout.runs}/${run.run}/${layout.run}`;
      await mkdir(join(path, layout.runs, run.run), { recursive: true });
      const text = toJson(run);
      await writeWhole(join(path, file), text);
      const { run: name, schedule, personas } = run;
      const about = { run: name, schedule, personas, files: { [file]: sha256(text) } };
      await enter(path, { kind: 'run-started', about });
    },
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
      await appendRecord(path, record);
      await enterVisit(path, captured.observation, manifest);
    },
    skip: (record) => enterSkipped(path, record),
  };
}

/** Notes a visit that did not take place in the record and in the ledger. */
export async function enterSkipped(path: string, record: VisitRecord): Promise<void> {
  await appendRecord(path, record);
  const { id: visit, because } = record;
  await enter(path, { kind: 'visit-skipped', about: { visit, because } });
}

/** Whether a folder holds a case. */
export async function isCaseFolder(path: string): Promise<boolean> {
  const found = await stat(join(path, layout.case)).catch(() => undefined);
  return found?.isFile() ?? false;
}

/**
 * Stores the assessment of a run beside the case, and once more in the folder of the run: what the
 * next run comes to does not take its place there. The first run gets a folder when a second begins.
 */
export async function writeAssessment(
  path: string,
  assessment: Assessment,
  run: string = firstRun,
): Promise<void> {
  const text = toJson(assessment);
  const files: Record<string, string> = { [layout.assessment]: sha256(text) };
  if (run !== firstRun) files[await keepOfRun(path, run, text)] = sha256(text);
  await writeWhole(join(path, layout.assessment), text);
  const { verdict, score, findings } = assessment;
  const rules = await enterRules(path);
  const about = { verdict, score, findings: findings.length, signals: catalogue.length, rules };
  const named = run === firstRun ? {} : { run };
  await enter(path, { kind: 'assessment', about: { ...about, ...named, files } });
}

/** Before the second run takes its place beside the case, the first one's assessment gets a folder. */
async function keepFirstAssessment(path: string, stored: StoredCase): Promise<void> {
  if (stored.runs.some((run) => run !== firstRun)) return;
  const text = await readFile(join(path, layout.assessment), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const file = await keepOfRun(path, firstRun, text);
  const about = { run: firstRun, files: { [file]: sha256(text) } };
  await enter(path, { kind: 'assessment', about });
}

async function keepOfRun(path: string, run: string, text: string): Promise<string> {
  await mkdir(join(path, layout.runs, run), { recursive: true });
  const file = `${layout.runs}/${run}/${layout.assessment}`;
  await writeWhole(join(path, file), text);
  return file;
}

/** Enters a visit whose folder is whole in the ledger, by the hash of its manifest. */
export async function enterVisit(
  path: string,
  { visit, arrival }: Observation,
  manifest: string,
): Promise<void> {
  const { id, startedAt, finishedAt, persona, run } = visit;
  const about = {
    visit: id,
    ...(run === undefined ? {} : { run }),
    persona: persona?.id,
    outcome: arrival.outcome,
    startedAt,
    finishedAt,
  };
  const files = { [`${layout.visits}/${id}/${layout.manifest}`]: manifest };
  await enter(path, { kind: 'visit', about: { ...about, files } });
}

/**
 * A kill can leave half a line at the end of the record or of the ledger, and a visit whose folder is
 * whole but of which they do not know. All of it is mended before anything is added. Months of
 * visits are not read for it: only those that are missing somewhere.
 */
async function mendCase(path: string): Promise<void> {
  const cut = await mendLedger(path);
  if (cut !== undefined) await enter(path, { kind: 'mended', about: { cut } });
  const ledger = await readFile(join(path, layout.ledger), 'utf8').catch(() => '');
  const manifests = new Set(ledger.match(/"visits\/[^"/]+\/manifest\.json"/g));
  const visits = new Set(await finishedVisits(path));
  const recorded = await readRecords(path);
  const lost = await lostVisits(path, [...visits], recorded);
  const latest = new Map(recorded.map((record) => [record.id, record]));
  // The record only grows, as seals have it: of a visit that is gone both lines stay.
  const lines = recorded.filter(
    ({ id, outcome }) =>
      outcome === 'skipped' || visits.has(id) || latest.get(id)?.outcome === 'skipped',
  );
  for (const visit of visits) {
    const manifest = `${layout.visits}/${visit}/${layout.manifest}`;
    const known = latest.get(visit);
    const entered = manifests.has(`"${manifest}"`);
    if (entered && known && (known.outcome !== 'skipped' || lost.has(visit))) continue;
    const observation = await readObservation(path, visit);
    if (!known || known.outcome === 'skipped') lines.push(recordOf(observation));
    if (!entered) await enterVisit(path, observation, await hashFile(join(path, manifest)));
  }
  const file = join(path, layout.visitRecords);
  const wanted = lines.map((record) => `${JSON.stringify(record)}\n`).join('');
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found !== wanted) await writeWhole(file, wanted);
}

/** Adds a line to the record of visits. */
export async function appendRecord(path: string, record: VisitRecord): Promise<void> {
  const handle = await open(join(path, layout.visitRecords), 'a');
  try {
    await handle.appendFile(`${JSON.stringify(record)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
