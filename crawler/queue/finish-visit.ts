import { sql } from 'kysely';
import type { Job } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { VisitRecord } from '../../shared/case/case.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { enterOnce } from '../evidence/enter-once.ts';
import { enterBrowser } from '../evidence/enter-tools.ts';
import { recordOf } from '../evidence/read-case.ts';
import { visitRow } from '../store/case-rows.ts';
import { storable } from '../store/storable.ts';
import { advanceRun } from './advance-run.ts';
import type { Crew } from './crew.ts';
import type { VisitJob } from './open-queue.ts';
import type { WorkerContext } from './worker-context.ts';

/** What came of a queued visit. */
export type VisitEnd = {
  /** Visits whose folders are whole: one that counts, and void ones before it. */
  kept: readonly Observation[];
  /** In place of one that counts: why there is none. */
  skipped?: VisitRecord;
  /** Its links decide where the crawl goes. */
  explores: boolean;
};

/**
 * Enters what came of a visit: in the case's history, in the index, in the queue, and asks for what
 * follows from it. All in one transaction, under a lock of the case; a worker that is killed in it
 * leaves the visit's folder, which the next one finds and enters. False when the job had been given
 * to another worker meanwhile, which then enters it.
 */
export async function finishVisit(
  { store, queue, storage, browser }: WorkerContext,
  crew: Crew,
  job: Job<VisitJob>,
  { kept, skipped, explores }: VisitEnd,
): Promise<boolean> {
  const { caseId, run, visit } = job.data;
  return store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`case ${caseId}`}))`.execute(trx);
    const db = fromKysely(trx);
    const completed = await queue.boss.complete(job.name, job, null, { db });
    if (!('affected' in completed) || completed.affected === 0) return false;
    const row = await trx
      .selectFrom('visit_queue')
      .select('state')
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .where('visit', '=', visit)
      .executeTakeFirst();
    if (row?.state !== 'queued') return true;
    await storage.bring(caseId, 'history');
    if (browser.inUse) await enterBrowser(storage.folder(caseId), browser.inUse);
    await enterOnce(storage.folder(caseId), kept, skipped);
    await storage.keep(caseId, 'history');
    const rows = kept.map((seen) => visitRow(caseId, recordOf(seen), seen));
    if (skipped) rows.push(visitRow(caseId, skipped, undefined));
    await trx
      .insertInto('visits')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const counts = skipped ? undefined : kept.at(-1);
    await trx
      .updateTable('visit_queue')
      .set({
        state: counts ? 'done' : 'failed',
        because: skipped?.because === undefined ? null : storable(skipped.because),
        outcome: counts?.arrival.outcome ?? null,
        began: counts?.visit.startedAt ?? null,
        seen: counts && explores ? storable(seenOf(counts)) : null,
      })
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .where('visit', '=', visit)
      .execute();
    await advanceRun(trx, queue, crew, { caseId, run });
    return true;
  });
}

function seenOf({ visit, arrival, parts }: Observation): string {
  const { outcome, final } = arrival;
  const words = (text: string | undefined) => (text === undefined ? undefined : storable(text));
  const links = parts.links && {
    ...parts.links,
    links: parts.links.links.map((link) => ({ ...link, text: words(link.text) })),
  };
  return JSON.stringify({
    visit: { stop: visit.stop },
    arrival: { outcome, final },
    parts: { links },
  });
}
