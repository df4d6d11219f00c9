import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** A run that is under way, or that ended lately. */
export type RunProgress = {
  caseId: string;
  run: string;
  state: 'open' | 'assessing' | 'done' | 'failed';
  because: string | null;
  startedAt: string;
  finishedAt?: string;
  queued: number;
  done: number;
  failed: number;
};

const shown = 30;

/** Runs under way first, then those that ended lately. */
export async function runProgress(db: Kysely<Schema>): Promise<RunProgress[]> {
  const rows = await db
    .selectFrom('run_queue')
    .selectAll()
    .orderBy(sql`state in ('open', 'assessing') desc`)
    .orderBy('started_at', 'desc')
    .limit(shown)
    .execute();
  if (rows.length === 0) return [];
  const counts = await db
    .selectFrom('visit_queue')
    .select(['case_id', 'run', 'state', sql<number>`count(*)::integer`.as('count')])
    .where(
      'case_id',
      'in',
      rows.map((row) => row.case_id),
    )
    .groupBy(['case_id', 'run', 'state'])
    .execute();
  return rows.map((row) => {
    const count = (state: 'queued' | 'done' | 'failed') =>
      counts.find(
        (each) => each.case_id === row.case_id && each.run === row.run && each.state === state,
      )?.count ?? 0;
    return {
      caseId: row.case_id,
      run: row.run,
      state: row.state,
      because: row.because,
      startedAt: row.started_at.toISOString(),
      ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
      queued: count('queued'),
      done: count('done'),
      failed: count('failed'),
    };
  });
}
