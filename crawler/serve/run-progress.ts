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
  const counts = await visitsOf(db, rows);
  return rows.map((row) => {
    const count = (state: Counted['state']) =>
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

type Counted = {
  case_id: string;
  run: string;
  state: 'queued' | 'done' | 'failed';
  count: number;
};

/** Visits by what became of them: the queue's while a run is under way, the index's once it has ended. */
async function visitsOf(
  db: Kysely<Schema>,
  rows: readonly { case_id: string; run: string; state: string }[],
): Promise<Counted[]> {
  const cases = rows.map((row) => row.case_id);
  const runs = rows.map((row) => row.run);
  const count = sql<number>`count(*)::integer`.as('count');
  const queued = await db
    .selectFrom('visit_queue')
    .select(['case_id', 'run', 'state', count])
    .where('case_id', 'in', cases)
    .where('run', 'in', runs)
    .groupBy(['case_id', 'run', 'state'])
    .execute();
  const ended = rows.filter(({ state }) => state === 'done').map(({ run }) => run);
  if (ended.length === 0) return queued;
  const came = sql<Counted['state']>`case when outcome = 'skipped' then 'failed' else 'done' end`;
  const indexed = await db
    .selectFrom('visits')
    .select(['case_id', 'run', came.as('state'), count])
    .where('case_id', 'in', cases)
    .where('run', 'in', ended)
    .where('void', 'is', null)
    .groupBy(['case_id', 'run', sql`3`])
    .execute();
  return [...indexed, ...queued];
}
