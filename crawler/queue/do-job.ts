import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { storable } from '../store/storable.ts';
import { assessRun } from './assess-run.ts';
import { beginRun } from './begin-run.ts';
import type { Crew } from './crew.ts';
import { isDatabaseAway } from './database-fault.ts';
import { queues, silence } from './open-queue.ts';
import type { TakenJob } from './take-job.ts';
import { takeVisit } from './take-visit.ts';
import type { WorkerContext } from './worker-context.ts';

type Options = {
  crewFor: (caseId: string, run: string, stored: unknown) => Promise<Crew>;
  detector: () => Promise<LanguageDetector>;
};

/**
 * Does a job, and tells the database meanwhile that it is being done. A fault of ours puts it back
 * into the queue; one that time does not mend ends the run. Faults of the database go to the caller.
 */
export async function doJob(
  context: WorkerContext,
  { kind, job }: TakenJob,
  { crewFor, detector }: Options,
): Promise<unknown> {
  const { boss } = context.queue;
  const beat = setInterval(() => boss.touch(job.name, job).catch(() => {}), (silence / 3) * 1000);
  try {
    if (kind === 'visit') await takeVisit(context, crewFor, job);
    else if (job.name === queues.deadRun) await failRun(context, job.data, 'all attempts failed');
    else if (job.data.what === 'begin') await beginRun(context, job);
    else await assessRun(context, await detector(), job);
    if (job.name === queues.deadRun) await boss.complete(job.name, job);
    return undefined;
  } catch (fault) {
    if (isDatabaseAway(fault)) throw fault;
    await putBack(context, { kind, job } as TakenJob, fault);
    return fault;
  } finally {
    clearInterval(beat);
  }
}

async function putBack(
  context: WorkerContext,
  { kind, job }: TakenJob,
  fault: unknown,
): Promise<void> {
  const { queue, store, report } = context;
  const because = wordsOfFault(fault);
  const { caseId, run } = job.data;
  const final = kind === 'run' && fault instanceof Failure;
  const about = kind === 'visit' ? job.data.visit : `${caseId} ${run}`;
  report({ kind: 'job-failed', queue: job.name, about, because, retry: !final });
  if (final) {
    await failRun(context, job.data, because);
    await queue.boss.complete(job.name, job);
    return;
  }
  if (kind === 'visit') {
    await store.db
      .updateTable('visit_queue')
      .set((row) => ({ because: storable(because), attempts: row('attempts', '+', 1) }))
      .where('case_id', '=', caseId)
      .where('run', '=', run)
      .where('visit', '=', job.data.visit)
      .execute();
  } else {
    const of = store.db.updateTable('run_queue').set({ because: storable(because) });
    await of.where('case_id', '=', caseId).where('run', '=', run).execute();
  }
  await queue.boss.fail(job.name, job, { message: storable(because) });
}

async function failRun(
  { store, report }: WorkerContext,
  { caseId, run }: { caseId: string; run: string },
  otherwise: string,
): Promise<void> {
  const last = await store.db
    .selectFrom('run_queue')
    .select('because')
    .where('case_id', '=', caseId)
    .where('run', '=', run)
    .executeTakeFirst();
  const because = storable(
    otherwise === 'all attempts failed' ? `${otherwise}: ${last?.because}` : otherwise,
  );
  const of = store.db
    .updateTable('run_queue')
    .set({ state: 'failed', because, finished_at: new Date() });
  await of.where('case_id', '=', caseId).where('run', '=', run).execute();
  report({ kind: 'run-failed', case: caseId, run, because });
}
