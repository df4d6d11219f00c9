import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { Assessment } from '../../shared/assessment/assessment.ts';
import { Case, VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { byBeginning, firstRun, runOf, runOfVisit, runStart } from '../../shared/case/run.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { Failure } from '../failure.ts';

/** A case folder as it lies on disk, parsed. */
export type StoredCase = {
  case: Case;
  /** The names of all its runs, in order; the unnamed one is `first`. */
  runs: string[];
  /** The run that the fields below are of; `all` where they are of every run. */
  run: string;
  /** Every visit, done or skipped, in the order in which they ended; the latest word on each. */
  records: VisitRecord[];
  /** Those that did not take place, each with its reason. */
  skipped: VisitRecord[];
  /** What the finished visits saw, in the order of the record. */
  observations: Observation[];
  assessment?: Assessment;
};

/**
 * Reads a run of a case folder, the latest where none is named, or `all`; also one whose crawl was
 * killed: unfinished visits are left out. A file that is not what it should be ends the command with
 * its name and the field at fault.
 */
export async function readCase(folder: string, named?: string): Promise<StoredCase> {
  const caseValue = await readJson(join(folder, layout.case), Case);
  const everyVisit = await finishedVisits(folder);
  const runs = await runsOf(folder, everyVisit);
  const run = named ?? runs.at(-1) ?? firstRun;
  if (run !== 'all' && run !== firstRun && !runs.includes(run)) {
    throw new Failure(`${folder}: no run ${run}; its runs are ${runs.join(', ')}`);
  }
  const isOfRun = (name: string) => run === 'all' || name === run;
  const recorded = await readRecords(folder);
  const lost = await lostVisits(folder, everyVisit, recorded);
  const observations = new Map<string, Observation>();
  for (const id of everyVisit.filter((visit) => isOfRun(runOfVisit(visit)) && !lost.has(visit))) {
    observations.set(id, await readObservation(folder, id));
  }
  const records = new Map<string, VisitRecord>();
  for (const record of recorded) {
    if (!isOfRun(runOf(record))) continue;
    if (record.outcome !== 'skipped' && !observations.has(record.id)) continue;
    records.set(record.id, record);
  }
  for (const [id, observation] of observations) {
    const known = records.get(id);
    if (!known || known.outcome === 'skipped') records.set(id, recordOf(observation));
  }
  const assessment = await assessmentOf(folder, run);
  return {
    case: caseValue,
    runs,
    run,
    records: [...records.values()],
    skipped: [...records.values()].filter(({ outcome }) => outcome === 'skipped'),
    observations: [...records.keys()].flatMap((id) => observations.get(id) ?? []),
    ...(assessment ? { assessment } : {}),
  };
}

/** The first run has its assessment beside the case until a second one is assessed. */
async function assessmentOf(folder: string, run: string): Promise<Assessment | undefined> {
  const own = join(folder, layout.runs, run, layout.assessment);
  const kept = run === 'all' ? undefined : await readJsonIfThere(own, Assessment);
  if (kept || (run !== 'all' && run !== firstRun)) return kept;
  return readJsonIfThere(join(folder, layout.assessment), Assessment);
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
    ...(visit.arm ? { arm: visit.arm } : {}),
    ...(visit.run === undefined ? {} : { run: visit.run }),
  };
}

/** What one finished visit saw. */
export async function readObservation(folder: string, visit: string): Promise<Observation> {
  return readJson(join(folder, layout.visits, visit, layout.observation), Observation);
}

/** Visits whose observation is not there any more, as the record itself says. */
export async function lostVisits(
  folder: string,
  finished: readonly string[],
  recorded: readonly VisitRecord[],
): Promise<Set<string>> {
  const latest = new Map(recorded.map(({ id, outcome }) => [id, outcome]));
  const lost = new Set<string>();
  for (const id of finished.filter((visit) => latest.get(visit) === 'skipped')) {
    const files = await readdir(join(folder, layout.visits, id));
    if (!files.includes(layout.observation)) lost.add(id);
  }
  return lost;
}

/** The runs of a case, in order: those that have a folder, and those that have a visit. */
async function runsOf(folder: string, visits: readonly string[]): Promise<string[]> {
  const folders = await readdir(join(folder, layout.runs)).catch((): string[] => []);
  const named = folders.filter((name) => name === firstRun || runStart(name) !== undefined);
  return [...new Set([...named, ...visits.map(runOfVisit)])].sort(byBeginning);
}

/** The ids of all visits whose folder is whole, of every run. */
export async function finishedVisits(folder: string): Promise<string[]> {
  const visits = join(folder, layout.visits);
  const found = await readdir(visits, { withFileTypes: true }).catch(() => []);
  const finished: string[] = [];
  for (const { name } of found.filter((entry) => entry.isDirectory())) {
    if (name.endsWith('.tmp')) continue;
    const files = await readdir(join(visits, name));
    if (files.includes(layout.manifest)) finished.push(name);
  }
  return finished.sort();
}

/** The lines of the record as they stand; those that a kill cut short are left out. */
export async function readRecords(folder: string): Promise<VisitRecord[]> {
  return recordsIn(await readFile(join(folder, layout.visitRecords), 'utf8').catch(() => ''));
}

/** The lines of a record of visits; what is no line is left out. */
export function recordsIn(text: string): VisitRecord[] {
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
    throw new Failure(`${file}: not whole JSON: ${wordsOfFault(fault)}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`,
  );
}
