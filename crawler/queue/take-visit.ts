import { join } from 'node:path';
import type { Job } from 'pg-boss';
import type { VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { carryOut, noVisits } from '../carry-out.ts';
import { readObservation } from '../evidence/read-case.ts';
import { writeVisit } from '../evidence/write-visit.ts';
import type { Crew } from './crew.ts';
import { finishVisit } from './finish-visit.ts';
import { queues, type VisitJob } from './open-queue.ts';
import { fromQueued, QueuedVisit } from './queued-visit.ts';
import type { WorkerContext } from './worker-context.ts';

/** The visit did not take place, and the site had no part in it: it is to be tried again. */
class OwnFault extends Error {}

/**
 * Carries out a queued visit, or finishes one that a killed worker had carried out. Where all
 * attempts have failed, the job comes from the queue of the dead, and the visit is skipped.
 */
export async function takeVisit(
  context: WorkerContext,
  crewFor: (caseId: string, run: string, stored: unknown) => Promise<Crew>,
  job: Job<VisitJob>,
): Promise<void> {
  const { caseId, run, visit: id } = job.data;
  const { store, queue, storage, keeper, roster, report, signal } = context;
  const row = await store.db
    .selectFrom('visit_queue')
    .innerJoin('run_queue', (join) =>
      join
        .onRef('run_queue.case_id', '=', 'visit_queue.case_id')
        .onRef('run_queue.run', '=', 'visit_queue.run'),
    )
    .select(['visit_queue.spec', 'visit_queue.because', 'visit_queue.attempts'])
    .select(['run_queue.spec as run_spec', 'until'])
    .where('visit_queue.case_id', '=', caseId)
    .where('visit_queue.run', '=', run)
    .where('visit', '=', id)
    .where('visit_queue.state', '=', 'queued')
    .where('run_queue.state', '=', 'open')
    .executeTakeFirst();
  if (!row) {
    await queue.boss.complete(job.name, job);
    return;
  }
  const queued = QueuedVisit.parse(row.spec);
  const crew = await crewFor(caseId, run, row.run_spec);
  const explores = queued.explores ?? false;
  const finish = (kept: readonly Observation[], skipped?: VisitRecord) =>
    finishVisit(context, crew, job, { kept, skipped, explores });
  const kept = await finishedBefore(context, job.data);
  const found = kept.at(-1);
  if (found && found.visit.exit?.void === undefined) {
    await finish(kept);
    return;
  }
  const { stop, persona, arm } = queued;
  const without = (because: string): VisitRecord => {
    const about = { id, url: stop.url, role: stop.role, persona, run, ...(arm ? { arm } : {}) };
    return { ...about, outcome: 'skipped', because };
  };
  if (job.name === queues.deadVisit) {
    const last = row.because ?? 'the workers that took it died';
    const because = `given up after ${row.attempts || 'all'} attempts: ${last}`;
    if (await finish(kept, without(because))) {
      report({ kind: 'visit-given-up', case: caseId, visit: id, because });
    }
    return;
  }
  if (row.until !== null && row.until.getTime() < Date.now()) {
    await finish(kept, without('not begun: the time of the run was over'));
    return;
  }
  const planned = fromQueued(queued, crew.travellers, crew.matrix);
  if (!planned) throw new OwnFault(`no exit for the persona ${persona} is configured here`);
  const tally = noVisits();
  let skipped: VisitRecord | undefined;
  const carry = carryOut({
    folder: {
      keep: async (captured) => {
        const { observation } = captured;
        await writeVisit(join(storage.folder(caseId), layout.visits), captured);
        await storage.keep(caseId, { visit: observation.visit.id });
        kept.push(observation);
      },
      skip: async (record) => {
        skipped = record;
      },
    },
    run,
    sendOut: crew.sendOut,
    retireBrowser: keeper.retire,
    report,
    signal,
    tally,
    roster,
  });
  const observation = await carry(planned, kept.length);
  if (skipped && tally.failed > 0) throw new OwnFault(skipped.because ?? 'exit or browser failed');
  if (!observation && !skipped) throw new OwnFault('the worker was stopped');
  await finish(kept, skipped && { ...skipped, id });
}

/** Visits of this name whose folders are whole: a worker was killed before it entered them. */
async function finishedBefore(
  { storage }: WorkerContext,
  { caseId, visit }: VisitJob,
): Promise<Observation[]> {
  const found: Observation[] = [];
  for (const id of await storage.visitsNamed(caseId, visit)) {
    await storage.bring(caseId, { visit: id });
    found.push(await readObservation(storage.folder(caseId), id));
  }
  return found;
}
