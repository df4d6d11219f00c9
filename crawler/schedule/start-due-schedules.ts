import type { Kysely } from 'kysely';
import type { Queue } from '../queue/open-queue.ts';
import { startRunIn } from '../queue/start-run.ts';
import type { Schema } from '../store/schema.ts';
import { nextTime } from './next-time.ts';
import { Schedule } from './schedule.ts';

/**
 * Puts a run of each schedule that is due into the queue. However many times were missed, it comes
 * once; one whose firm is still being visited waits until that has ended. Any number of workers may
 * do this at the same time: each occurrence is started by one of them.
 */
export async function startDueSchedules(
  db: Kysely<Schema>,
  queue: Queue,
  now = new Date(),
): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('schedules')
      .select(['name', 'spec'])
      .where('paused', '=', false)
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .forUpdate()
      .skipLocked()
      .execute();
    const started: string[] = [];
    for (const { name, spec } of due) {
      const schedule = Schedule.parse(spec);
      const run = await startRunIn(trx, queue, schedule.run, name);
      if ('busy' in run) continue;
      started.push(name);
      const next = nextTime(schedule, now) ?? null;
      await trx.updateTable('schedules').set({ next_at: next }).where('name', '=', name).execute();
    }
    return started;
  });
}
