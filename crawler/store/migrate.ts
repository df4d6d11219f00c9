import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { up as index } from './migrations/a-index.ts';
import { up as queue } from './migrations/b-queue.ts';
import { up as accounts } from './migrations/c-accounts.ts';
import type { Schema } from './schema.ts';

/** In the order in which they were added; a name is never changed, nor what it does. */
const migrations: Record<string, Migration> = {
  '2026-11-29-a-index': { up: index },
  '2026-11-29-b-queue': { up: queue },
  '2026-11-29-c-accounts': { up: accounts },
};

/** Brings the tables up to this version. A database of a newer one is left alone and refused. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const message = wordsOfFault(error);
  const missing = /previously executed migration (\S+) is missing/.exec(message)?.[1];
  if (missing === undefined) throw error;
  throw new Failure(
    `the database was written by a newer version of unsolicited (it has "${missing}"); update this one, or name another by --data or DATABASE_URL`,
  );
}
