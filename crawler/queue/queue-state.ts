import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** What is under way, and what was given up with the reason. */
export type QueueState = {
  runs: { case: string; run: string; state: string; queued: number; done: number }[];
  givenUp: { case: string; run: string; visit?: string; attempts?: number; because: string }[];
};

/** Most entries of each list. */
const most = 1_000;

/** Reads what the queue holds, the latest first. */
export async function queueState(db: Kysely<Schema>): Promise<QueueState> {
  const runs = await db
    .selectFrom('run_queue')
    .leftJoin('visit_queue', (join) =>
      join
        .onRef('visit_queue.case_id', '=', 'run_queue.case_id')
        .onRef('visit_queue.run', '=', 'run_queue.run'),
    )
    .select(['run_queue.case_id as case', 'run_queue.run as run', 'run_queue.state as state'])
    .select(({ fn }) => [
      fn.count<number>('visit').filterWhere('visit_queue.state', '=', 'queued').as('queued'),
      fn.count<number>('visit').filterWhere('visit_queue.state', '!=', 'queued').as('done'),
    ])
    .where('run_queue.state', 'in', ['open', 'assessing'])
    .groupBy(['run_queue.case_id', 'run_queue.run', 'run_queue.state'])
    .orderBy('run_queue.run', 'desc')
    .limit(most)
    .execute();
  const failedRuns = await db
    .selectFrom('run_queue')
    .select(['case_id as case', 'run', 'because'])
    .where('state', '=', 'failed')
    .orderBy('run', 'desc')
    .limit(most)
    .execute();
  const failedVisits = await db
    .selectFrom('visit_queue')
    .select(['case_id as case', 'run', 'visit', 'attempts', 'because'])
    .where('state', '=', 'failed')
    .where('because', 'like', 'given up after %')
    .orderBy('run', 'desc')
    .limit(most)
    .execute();
  const given = [...failedRuns, ...failedVisits];
  return {
    runs,
    givenUp: given.map((one) => ({ ...one, because: one.because ?? 'no reason recorded' })),
  };
}
