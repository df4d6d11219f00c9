import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { folderStorage } from '../../../crawler/evidence/storage/folder-storage.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { parseCaseFile } from '../../../crawler/plan/case-file.ts';
import { allPersonas } from '../../../crawler/plan/personas.ts';
import { openQueue } from '../../../crawler/queue/open-queue.ts';
import { queueState } from '../../../crawler/queue/queue-state.ts';
import { startRun } from '../../../crawler/queue/start-run.ts';
import { openStore } from '../../../crawler/store/open-store.ts';
import { startWorld } from '../../world/start-world.ts';
import { compiledScript } from './compiled-script.ts';
import { startPostgres } from './test-databases.ts';

const root = resolve(import.meta.dirname, '../../..');
const bin = resolve(root, 'crawler/bin.mjs');

type Options = {
  /** A new folder, for evidence and logs. */
  folder: string;
  /** How many firms of the little internet, the first ones. */
  firms: number;
  pages: number;
  /** Persona ids; each has an exit. */
  personas: string[];
  workers: number;
  /** Visits at the same time in each worker. */
  concurrency: number;
  /** False: pages are asked for and read without one, and all else is the same. */
  browser?: boolean;
  /** After so many visits each time a worker is killed with -9, and another one started. */
  killEvery: number;
  kills: number;
  /** After so many visits the database is stopped as by a crash, and started again. */
  restartAt?: number;
  report?: (line: string) => void;
};

/** What is there after workers and database were killed, read from index, folders and seals. */
export type AfterCrashes = {
  visits: number;
  kills: number;
  /** Workers that ended of themselves. */
  died: number;
  seconds: number;
  runs: { open: number; done: number };
  givenUp: number;
  /** Ids that the index has and the folders have not, and the other way round. */
  indexOnly: string[];
  folderOnly: string[];
  /** Ids that a record of visits or a ledger holds more than once. */
  doubled: string[];
  /** Visits that the run would have made and that are nowhere. */
  lost: string[];
  faults: string[];
};

/**
 * Crawls firms of the little internet by several worker processes on a real server, kills workers
 * all along, and then counts.
 */
export async function crashWorkers(options: Options): Promise<AfterCrashes> {
  const { folder, report = () => {} } = options;
  const personas = allPersonas.filter(({ id }) => options.personas.includes(id));
  const world = await startWorld({ countries: personas.map(({ country }) => country) });
  const server = await startPostgres();
  const databaseUrl = await server.database();
  const evidence = join(folder, 'evidence');
  const exits = join(folder, 'exits.yaml');
  await writeFile(exits, world.exitsYaml());
  const withoutBrowser = await compiledScript(
    resolve(import.meta.dirname, 'worker-without-browser.ts'),
  );
  const began = Date.now();
  const workers = new Set<ChildProcess>();
  let ending = false;
  let died = 0;
  const start = () => {
    const many = String(options.concurrency);
    const args =
      options.browser === false
        ? [withoutBrowser, evidence, many]
        : [bin, 'worker', '--concurrency', many, '--json', '--evidence', evidence];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (piece) => report(String(piece)));
    child.once('close', (_, signal) => {
      workers.delete(child);
      if (signal !== 'SIGKILL' && !ending) died += 1;
    });
    workers.add(child);
  };
  const reconnect = async () => {
    for (;;) {
      try {
        return await openStore({ databaseUrl });
      } catch {
        await pause(200);
      }
    }
  };
  let store = await reconnect();
  let kills = 0;
  let restarted = false;
  try {
    const queue = await openQueue(store, () => {});
    for (const firm of world.firms.slice(0, options.firms)) {
      const about = parseCaseFile(`${firm.name}.yaml`, firm.caseYaml());
      await startRun(store.db, queue, { case: about, personas, exits, pages: options.pages });
    }
    await queue.close();
    for (let worker = 0; worker < options.workers; worker += 1) start();
    for (;;) {
      await pause(150);
      const done = await count(store).catch(() => undefined);
      if (done === undefined) {
        await store.close().catch(() => {});
        store = await reconnect();
        continue;
      }
      if (done.open === 0) break;
      if (!restarted && options.restartAt !== undefined && done.visits >= options.restartAt) {
        restarted = true;
        report('database restarted\n');
        await server.restart();
      }
      if (kills < options.kills && done.visits >= (kills + 1) * options.killEvery) {
        // The oldest: one that has just been started has nothing to lose yet.
        const [victim] = workers;
        victim?.kill('SIGKILL');
        kills += 1;
        report(`worker ${victim?.pid} killed after ${done.visits} visits\n`);
        start();
      }
    }
    const seconds = (Date.now() - began) / 1000;
    return { ...(await afterwards(store, evidence)), kills, died, seconds };
  } finally {
    ending = true;
    await Promise.all(
      [...workers].map(
        (child) =>
          new Promise((ended) => {
            child.once('close', ended);
            child.kill('SIGTERM');
          }),
      ),
    );
    await store.close().catch(() => {});
    await Promise.all([server.close(), world.close()]);
  }
}

type Store = Awaited<ReturnType<typeof openStore>>;

async function count({ db }: Store): Promise<{ open: number; visits: number }> {
  const visits = await db
    .selectFrom('visits')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom('run_queue')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', ['open', 'assessing'])
    .executeTakeFirstOrThrow();
  return { open: open.count, visits: visits.count };
}

async function afterwards(store: Store, evidence: string) {
  const { db } = store;
  const rows = await db.selectFrom('visits').select(['case_id', 'id', 'outcome']).execute();
  const index = new Set(
    rows
      .filter(({ outcome }) => outcome !== 'skipped')
      .map(({ case_id, id }) => `${case_id} ${id}`),
  );
  const folders = new Set<string>();
  const doubled: string[] = [];
  const faults: string[] = [];
  const entered = new Set<string>();
  const storage = folderStorage(evidence);
  for (const caseId of await storage.cases()) {
    const path = storage.folder(caseId);
    const whole = await storage.visitsNamed(caseId, '');
    for (const id of whole) folders.add(`${caseId} ${id}`);
    const records = (await readFile(join(path, 'visits.jsonl'), 'utf8')).trim().split('\n');
    const ids = records.map((line): string => JSON.parse(line).id);
    const ledger = (await readFile(join(path, 'ledger.jsonl'), 'utf8')).trim().split('\n');
    const manifests = ledger.flatMap((line) => {
      const { kind, about } = JSON.parse(line);
      return kind === 'visit' ? [`${about.visit} in the ledger`] : [];
    });
    for (const id of ids) entered.add(`${caseId} ${id}`);
    for (const list of [ids, manifests]) {
      doubled.push(...list.filter((id, at) => list.indexOf(id) !== at));
    }
    const { faults: found } = await verifyFiles(await caseOnDisk(path), path);
    faults.push(...found.map(({ file, because }) => `${caseId}/${file}: ${because}`));
    const left = (await readdir(path)).filter((name) => name.endsWith('.tmp'));
    faults.push(...left.map((name) => `${caseId}/${name}: half a file`));
  }
  const runs = await db.selectFrom('run_queue').select('state').execute();
  const state = await queueState(db);
  return {
    visits: rows.length,
    runs: {
      open: runs.filter((run) => run.state !== 'done').length,
      done: runs.filter((run) => run.state === 'done').length,
    },
    givenUp: state.givenUp.length,
    indexOnly: [...index].filter((id) => !folders.has(id)),
    folderOnly: [...folders].filter((id) => !index.has(id)),
    doubled,
    lost: rows.map(({ case_id, id }) => `${case_id} ${id}`).filter((id) => !entered.has(id)),
    faults,
  };
}
