import type { Transaction } from 'kysely';
import * as z from 'zod/mini';
import { Observation } from '../../shared/observation/observation.ts';
import { siteOf } from '../plan/site.ts';
import type { Schema } from '../store/schema.ts';
import type { Seen } from '../visit-desk.ts';
import type { Crew } from './crew.ts';
import type { Queue } from './open-queue.ts';
import { type AskedVisit, planRun } from './plan-run.ts';
import { toQueued } from './queued-visit.ts';

/** What is kept of a visit whose links decide where the crawl goes. */
const KeptSeen = z.object({
  visit: z.object({ stop: z.string() }),
  arrival: z.object({ outcome: Observation.shape.arrival.shape.outcome, final: z.string() }),
  parts: z.object({ links: Observation.shape.parts.shape.links }),
});

/**
 * Asks for the visits that have become possible, within the transaction that finished one, so that
 * each is asked for exactly once; when none is left, for the assessment. Returns how many it asked for.
 */
export async function advanceRun(
  trx: Transaction<Schema>,
  queue: Queue,
  crew: Crew,
  { caseId, run }: { caseId: string; run: string },
): Promise<number> {
  const rows = await trx
    .selectFrom('visit_queue')
    .select(['visit', 'state', 'seen', 'began'])
    .where('case_id', '=', caseId)
    .where('run', '=', run)
    .execute();
  const { until } = await trx
    .selectFrom('run_queue')
    .select('until')
    .where('case_id', '=', caseId)
    .where('run', '=', run)
    .executeTakeFirstOrThrow();
  const late = until !== null && until.getTime() < Date.now();
  const { wanted, beyond } = await planRun({
    ...crew,
    run,
    asked: new Map(rows.map((row) => [row.visit, askedOf(row)])),
    room: late ? 0 : (crew.visits ?? Number.POSITIVE_INFINITY) - rows.length,
  });
  if (wanted.length > 0) {
    const visits = wanted.map(({ id, planned }) => ({
      case_id: caseId,
      run,
      visit: id,
      site: siteOf(planned.stop.url),
      spec: JSON.stringify(toQueued(planned)),
      state: 'queued' as const,
    }));
    for (let at = 0; at < visits.length; at += 500) {
      await trx
        .insertInto('visit_queue')
        .values(visits.slice(at, at + 500))
        .execute();
    }
    await queue.sendVisits(
      trx,
      visits.map(({ visit, site }) => ({ caseId, run, visit, site })),
    );
  } else if (rows.every(({ state }) => state !== 'queued')) {
    const because = beyond > 0 ? budgetRemark(late, crew.visits ?? 0) : null;
    await trx
      .updateTable('run_queue')
      .set({ state: 'assessing', because })
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .execute();
    await queue.sendRun(trx, { caseId, run, what: 'assess' });
  }
  return wanted.length;
}

function budgetRemark(late: boolean, visits: number): string {
  const limit = late ? 'its time was over' : `it was limited to ${visits} visits`;
  return `This run did not make all the visits that it would have made: ${limit}.`;
}

function askedOf(row: {
  state: 'queued' | 'done' | 'failed';
  seen: object | null;
  began: Date | null;
}): AskedVisit {
  if (row.state !== 'done') return { state: row.state };
  const seen: Seen | undefined = row.seen ? KeptSeen.parse(row.seen) : undefined;
  return { state: 'done', seen, began: row.began?.getTime() };
}
