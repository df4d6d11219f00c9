import type { Transaction } from 'kysely';
import { fromKysely, type JobInsert, PgBoss } from 'pg-boss';
import type { Store } from '../store/open-store.ts';
import type { Schema } from '../store/schema.ts';

/** Names of the queues: visits, what concerns a whole run, and what was given up. */
export const queues = {
  visit: 'visit',
  run: 'run',
  deadVisit: 'visit-dead',
  deadRun: 'run-dead',
} as const;

/** What a job names; all else is in the tables. */
export type VisitJob = { caseId: string; run: string; visit: string };
export type RunJob = { caseId: string; run: string; what: 'begin' | 'assess' };

/** The queue that is open. Jobs are sent within the transaction that makes them necessary. */
export type Queue = {
  boss: PgBoss;
  sendVisits: (
    trx: Transaction<Schema>,
    visits: readonly (VisitJob & { site: string })[],
  ) => Promise<void>;
  sendRun: (trx: Transaction<Schema>, job: RunJob, startAfter?: Date) => Promise<void>;
  close: () => Promise<void>;
};

/** How our own faults are tried again: after about 5, 10, 20 … seconds, at most five minutes apart. */
const patience = { retryLimit: 6, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 };

/** A worker that says nothing for so long is taken for dead, and its job goes to another. */
export const silence = 15;

/** Opens the queue in the store's database. `report` hears what pg-boss does not get done. */
export async function openQueue(store: Store, report: (because: string) => void): Promise<Queue> {
  const boss = new PgBoss({
    ...store.queue,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    registerInstance: false,
  });
  boss.on('error', (fault) => report(fault.message));
  await boss.start();
  await boss.createQueue(queues.deadVisit, {
    retryLimit: 1_000,
    retryDelay: 5,
    retryBackoff: true,
  });
  await boss.createQueue(queues.deadRun, { retryLimit: 1_000, retryDelay: 5, retryBackoff: true });
  const alive = { heartbeatSeconds: silence, expireInSeconds: 3_600, ...patience };
  await boss.createQueue(queues.visit, { ...alive, deadLetter: queues.deadVisit });
  await boss.createQueue(queues.run, { ...alive, deadLetter: queues.deadRun });
  return {
    boss,
    sendVisits: async (trx, visits) => {
      const jobs = visits.map(
        ({ site, ...data }): JobInsert<VisitJob> => ({ data, group: { id: site } }),
      );
      if (jobs.length > 0) await boss.insert(queues.visit, jobs, { db: fromKysely(trx) });
    },
    sendRun: async (trx, job, startAfter) => {
      const group = { id: job.caseId };
      const jobs = [{ data: job, group, ...(startAfter ? { startAfter } : {}) }];
      await boss.insert(queues.run, jobs, { db: fromKysely(trx) });
    },
    close: () => boss.stop({ graceful: false, close: true }),
  };
}
