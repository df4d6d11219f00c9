import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { recordOf } from '../../../crawler/evidence/read-case.ts';
import type { Planned } from '../../../crawler/plan/itinerary.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { openQueue } from '../../../crawler/queue/open-queue.ts';
import { startRun } from '../../../crawler/queue/start-run.ts';
import { openStore } from '../../../crawler/store/open-store.ts';
import { paperWorker, saw, type Told } from './paper-worker.ts';
import { startPostgres } from './test-databases.ts';

/**
 * Milliseconds that the queue adds to a visit, on a real server: a worker whose visits take no time
 * takes, plans, enters and indexes them, less what it takes to keep the same visits in a case alone.
 */
export async function queueAlone(): Promise<{ visits: number; worker: number; folder: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-queue-alone-'));
  const server = await startPostgres();
  const store = await openStore({ databaseUrl: await server.database() });
  const queue = await openQueue(store, () => {});
  const told: Told[] = [];
  const made: { planned: Planned; id: string; at: number }[] = [];
  const paths = Array.from({ length: 40 }, (_, at) => `/page-${at}`);
  const people = personas.slice(0, 20);
  const ways = people.map(
    ({ country }, at) => `{ country: ${country}, proxy: "http://127.0.0.1:${at + 1}" }`,
  );
  const exits = join(folder, 'exits.yaml');
  await writeFile(exits, `exits: [${ways.join(', ')}]`);
  try {
    await startRun(store.db, queue, {
      case: {
        firm: { name: 'KestrelX', domains: ['kestrelx.example'] },
        stops: [{ url: 'http://kestrelx.example/', role: 'own' }],
      },
      personas: people,
      exits,
      pages: 12,
    });
    await paperWorker({
      ...{ store, queue, told, cases: join(folder, 'cases'), concurrency: 1, perSite: 1 },
      sees: (planned, id) => {
        made.push({ planned, id, at: performance.now() });
        return saw(planned, id, { paths: paths.map((path) => `${path}/${made.length}`) });
      },
    });
    const worker = ((made.at(-1)?.at ?? 0) - (made[0]?.at ?? 0)) / (made.length - 1);
    const { keep } = await openCaseFolder(join(folder, 'alone'));
    const began = performance.now();
    for (const { planned, id } of made) {
      const captured = saw(planned, id, { paths });
      await keep(captured, recordOf(captured.observation));
    }
    return { visits: made.length, worker, folder: (performance.now() - began) / made.length };
  } finally {
    await queue.close();
    await store.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
