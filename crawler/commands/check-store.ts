import { mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { dataFolder } from '../data-folder.ts';

const patience = 5_000;

/** What schedules, the queue and `serve` need: a server that answers, or a folder of their own. */
export async function checkStore(databaseUrl = process.env.DATABASE_URL) {
  return databaseUrl ? server(databaseUrl) : folder();
}

async function server(connectionString: string) {
  const name = 'Database (DATABASE_URL)';
  const fix = 'start PostgreSQL, correct DATABASE_URL, or leave it out to work embedded';
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: patience });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    return { name, needed: true, passed: true, saw: `PostgreSQL ${rows[0]?.server_version}` };
  } catch (fault) {
    const saw = wordsOfFault(fault);
    return { name, needed: true, passed: false, saw, fix };
  } finally {
    await client.end().catch(() => {});
  }
}

async function folder() {
  const name = 'Data folder (schedules, index, serve)';
  const path = dataFolder();
  try {
    await mkdir(path, { recursive: true });
    await rmdir(await mkdtemp(join(path, 'try-')));
    return { name, needed: false, passed: true, saw: `${path} can be written` };
  } catch (fault) {
    const saw = wordsOfFault(fault);
    const fix = 'name another by --data or UNSOLICITED_DATA; crawl and assess do without';
    return { name, needed: false, passed: false, saw, fix };
  }
}
