import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import { openQueue, queues, type VisitJob } from '../../../crawler/queue/open-queue.ts';
import { openStore } from '../../../crawler/store/open-store.ts';
import { startPostgres } from './test-databases.ts';

/** Milliseconds that sending, taking and completing a visit's job cost, on a real server. */
export async function queueAlone(jobs: number): Promise<number> {
  const server = await startPostgres();
  const store = await openStore({ databaseUrl: await server.database() });
  const queue = await openQueue(store, () => {});
  try {
    const began = performance.now();
    for (let job = 0; job < jobs; job += 1) {
      await store.db.transaction().execute(async (trx) => {
        const visit = { caseId: 'a', run: 'b', visit: `v${job}`, site: `site${job}.example` };
        await queue.sendVisits(trx, [visit]);
      });
      const taken = await store.db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(1)`.execute(trx);
        const db = fromKysely(trx);
        return (await queue.boss.fetch<VisitJob>(queues.visit, { db, groupConcurrency: 1 }))[0];
      });
      if (!taken) throw new Error('no job');
      await store.db.transaction().execute(async (trx) => {
        await queue.boss.complete(queues.visit, taken, null, { db: fromKysely(trx) });
      });
    }
    return (performance.now() - began) / jobs;
  } finally {
    await queue.close();
    await store.close();
    await server.close();
  }
}
