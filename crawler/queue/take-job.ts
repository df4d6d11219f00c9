import { sql } from 'kysely';
import { fromKysely, type Job } from 'pg-boss';
import { queues, type RunJob, type VisitJob } from './open-queue.ts';
import type { WorkerContext } from './worker-context.ts';

/** A job that this worker holds. */
export type TakenJob = { kind: 'visit'; job: Job<VisitJob> } | { kind: 'run'; job: Job<RunJob> };

/**
 * Takes the next job: what concerns runs first, then visits, never more than `perSite` of one
 * registrable domain over all workers. pg-boss counts the active jobs of a site when it hands one
 * out; that two workers do not count at the same time is seen to by a lock.
 */
export async function takeJob(
  { store, queue }: WorkerContext,
  perSite: number,
): Promise<TakenJob | undefined> {
  return store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('unsolicited take'))`.execute(trx);
    const db = fromKysely(trx);
    for (const name of [queues.deadRun, queues.run]) {
      const [job] = await queue.boss.fetch<RunJob>(name, { db });
      if (job) return { kind: 'run', job };
    }
    const [dead] = await queue.boss.fetch<VisitJob>(queues.deadVisit, { db });
    if (dead) return { kind: 'visit', job: dead };
    const [job] = await queue.boss.fetch<VisitJob>(queues.visit, { db, groupConcurrency: perSite });
    return job && { kind: 'visit', job };
  });
}
