import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { ConstructorOptions } from 'pg-boss';
import { fromPglite } from 'pg-boss';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { dataFolder } from '../data-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { lockDatabase } from './database-lock.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** The database that is open, its tables as this version has them. */
export type Store = {
  db: Kysely<Schema>;
  /** Whether it is this process's own; then it takes the queue's visits as well. */
  embedded: boolean;
  /** For messages: a folder, or a server without user and password. */
  name: string;
  /** What pg-boss needs to keep its queue in the same database. */
  queue: Pick<
    ConstructorOptions,
    'db' | 'backend' | 'connectionString' | 'application_name' | 'max'
  >;
  close: () => Promise<void>;
};

export type StoreOptions = {
  /** Folder of the data; missing: as the platform has it. */
  data?: string;
  /** A server; missing: embedded. */
  databaseUrl?: string;
  /** Told before the embedded database is made, which takes some seconds. */
  making?: (folder: string) => void;
};

/** How long a server may take to answer at first. */
const patience = 10_000;

/** Opens the database: the server that DATABASE_URL names, else the embedded one under a lock. */
export async function openStore({ data, databaseUrl, making }: StoreOptions): Promise<Store> {
  return databaseUrl ? onServer(databaseUrl) : embedded(dataFolder(data), making);
}

async function embedded(folder: string, making?: StoreOptions['making']): Promise<Store> {
  await mkdir(folder, { recursive: true }).catch((fault: Error) => {
    throw new Failure(`${folder}: cannot be made (${fault.message}); name another by --data`);
  });
  const unlock = await lockDatabase(join(folder, 'database.lock'));
  let pglite: PGlite | undefined;
  const close = async () => {
    const open = pglite;
    pglite = undefined;
    await open?.exec('checkpoint').catch(() => {});
    await open?.close();
    await unlock();
  };
  try {
    const dataDir = join(folder, 'database');
    if (!existsSync(dataDir)) {
      making?.(folder);
      await makeDatabase(dataDir);
    }
    pglite = await PGlite.create({ dataDir });
    const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
    await migrate(db);
    const queue = { db: fromPglite(pglite), backend: 'pglite' } as const;
    return { db, embedded: true, name: folder, queue, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Under another name first, so that what is killed meanwhile leaves no half of a database. */
async function makeDatabase(dataDir: string): Promise<void> {
  const draft = `${dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  const made = await PGlite.create({ dataDir: draft });
  await made.close();
  await rename(draft, dataDir);
}

async function onServer(databaseUrl: string): Promise<Store> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Failure('DATABASE_URL: not an address; write postgres://user:password@host/database');
  }
  const { host, pathname } = new URL(databaseUrl);
  const name = `${host}${pathname}`;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    application_name: 'unsolicited',
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks is replaced by the pool at the next use; whoever used it hears of it there.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (fault) {
    await db.destroy();
    const because = wordsOfFault(fault);
    throw new Failure(
      `DATABASE_URL: ${name} does not answer (${because}); start PostgreSQL, correct the address, or leave it out to work embedded`,
      exitCode.componentMissing,
    );
  }
  try {
    await migrate(db);
  } catch (fault) {
    await db.destroy();
    throw fault;
  }
  // A pool of its own: pg-boss sends several statements at a time, which a prepared one cannot be.
  const queue = { connectionString: databaseUrl, application_name: 'unsolicited queue', max: 3 };
  return { db, embedded: false, name, queue, close: () => db.destroy() };
}

/** bigint comes as a number: no id or size here is beyond 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number;
  return format === 'binary'
    ? pg.types.getTypeParser(oid, 'binary')
    : pg.types.getTypeParser(oid, 'text');
}
