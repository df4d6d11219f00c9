import type { Kysely, Transaction } from 'kysely';
import { fileName } from '../../shared/case/file-name.ts';
import { runId } from '../../shared/case/run.ts';
import type { Schema } from '../store/schema.ts';
import type { Queue } from './open-queue.ts';
import type { RunSpec } from './run-spec.ts';

/** A run that was put into the queue, or why there is none. */
export type StartedRun = { caseId: string; run: string } | { busy: string };

/** Puts a run into the queue, unless one of the same firm is under way: two would disturb each other. */
export async function startRun(
  db: Kysely<Schema>,
  queue: Queue,
  spec: RunSpec,
  schedule?: string,
): Promise<StartedRun> {
  return db.transaction().execute((trx) => startRunIn(trx, queue, spec, schedule));
}

/** The same within a transaction that does more. */
export async function startRunIn(
  trx: Transaction<Schema>,
  queue: Queue,
  spec: RunSpec,
  schedule?: string,
): Promise<StartedRun> {
  const caseId = fileName(spec.case.firm.name);
  const open = await trx
    .selectFrom('run_queue')
    .select('run')
    .where('case_id', '=', caseId)
    .where('state', 'in', ['open', 'assessing'])
    .executeTakeFirst();
  if (open) return { busy: open.run };
  const startedAt = await freeSecond(trx, caseId);
  const run = runId(startedAt);
  const until = spec.minutes === undefined ? null : new Date(+startedAt + spec.minutes * 60_000);
  const row = {
    case_id: caseId,
    run,
    schedule: schedule ?? null,
    spec: JSON.stringify(spec),
    state: 'open' as const,
    because: null,
    started_at: startedAt,
    until,
    finished_at: null,
  };
  const written = await trx
    .insertInto('run_queue')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('run')
    .executeTakeFirst();
  if (!written) return { busy: run };
  await queue.sendRun(trx, { caseId, run, what: 'begin' });
  return { caseId, run };
}

/** Now, or the first second after it in which no run of the case began. */
async function freeSecond(trx: Transaction<Schema>, caseId: string): Promise<Date> {
  const rows = await trx
    .selectFrom('run_queue')
    .select('run')
    .where('case_id', '=', caseId)
    .execute();
  const taken = new Set(rows.map(({ run }) => run));
  const at = new Date();
  while (taken.has(runId(at))) at.setTime(at.getTime() + 1000);
  return at;
}
