import { sql } from 'kysely';
import { fromKysely, type Job } from 'pg-boss';
import { pagesOf } from '../case-of.ts';
import { pagesShownBefore } from '../changes/pages-shown-before.ts';
import { Failure } from '../failure.ts';
import { openCase } from '../open-case.ts';
import { indexRun } from '../store/index-case.ts';
import { advanceRun } from './advance-run.ts';
import { type Crew, crewOf } from './crew.ts';
import type { RunJob } from './open-queue.ts';
import { RunSpec } from './run-spec.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * Begins a queued run: opens its case, writes down how it was asked for, and asks for the first
 * visits. Done twice it is the same: a run that has begun is gone on with.
 */
export async function beginRun(context: WorkerContext, job: Job<RunJob>): Promise<void> {
  const { caseId, run } = job.data;
  const { store, queue, storage, report } = context;
  const row = await store.db
    .selectFrom('run_queue')
    .select(['spec', 'schedule'])
    .where('case_id', '=', caseId)
    .where('run', '=', run)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (!row) {
    await queue.boss.complete(job.name, job);
    return;
  }
  const folder = storage.folder(caseId);
  await refuseGone(context, caseId);
  await storage.bring(caseId, 'case');
  const planning = await crewOf(context, { spec: row.spec, run }, folder);
  const newRun = { run, ...(row.schedule === null ? {} : { schedule: row.schedule }) };
  const opened = await openCase({ ...planning.spec, newRun }, report);
  await storage.keep(caseId, 'case');
  await indexRun(store.db, folder, storage.address(caseId), run);
  const again = await pagesShownBefore(folder, run, opened.stops);
  const stops = [...opened.stops, ...again];
  const { case: asked } = planning.spec;
  const wider = again.length > 0 ? { pages: pagesOf(planning.spec) + again.length } : {};
  const crew: Crew = {
    ...planning,
    spec: { ...planning.spec, case: { ...asked, stops }, ...wider },
    matrix: opened.matrix,
  };
  const visits = await store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`case ${caseId}`}))`.execute(trx);
    const completed = await queue.boss.complete(job.name, job, null, { db: fromKysely(trx) });
    if (!('affected' in completed) || completed.affected === 0) return undefined;
    const spec = RunSpec.parse(row.spec);
    // Imported ads, and pages that earlier runs found something on, are stops too.
    spec.case.stops = stops;
    if (spec.matrix) spec.matrix.seed = opened.matrix?.seed;
    await trx
      .updateTable('run_queue')
      .set({ spec: JSON.stringify({ ...spec, ...wider }) })
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .execute();
    return advanceRun(trx, queue, crew, { caseId, run });
  });
  if (visits !== undefined) report({ kind: 'run-begun', case: caseId, run, visits });
}

/** A case that the index knows and that is no longer there: a new one must not take its name unseen. */
async function refuseGone({ store, storage }: WorkerContext, caseId: string): Promise<void> {
  const known = await store.db
    .selectFrom('cases')
    .select('folder')
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!known || (await storage.has(caseId))) return;
  throw new Failure(
    `${known.folder}: the case is gone; put its folder back under ${storage.name}, or run "unsolicited store rebuild" to begin it anew`,
  );
}
