import { sql } from 'kysely';
import type { Served } from './app.tsx';
import type { ServedCase } from './served-case.ts';

/**
 * Changes a case where it lies. A folder has locks of its own; a case of an S3 store is brought here
 * whole, under the lock that workers take for its history, and kept afterwards. False where a run of
 * it is being assessed elsewhere: what one of the two writes would be lost.
 */
export async function changeCase(
  { db, places }: Pick<Served, 'db' | 'places'>,
  { id, address, folder }: ServedCase,
  change: (folder: string) => Promise<void>,
): Promise<boolean> {
  if (folder === address) {
    await change(folder);
    return true;
  }
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`case ${id}`}))`.execute(trx);
    const assessed = await trx
      .selectFrom('run_queue')
      .select('run')
      .where('case_id', '=', id)
      .where('state', '=', 'assessing')
      .executeTakeFirst();
    const whole = assessed ? undefined : await places.bring({ id, address }, 'case');
    if (whole === undefined) return false;
    await change(whole);
    await places.keep({ id, address });
    return true;
  });
}
