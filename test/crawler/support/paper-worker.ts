import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { folderStorage } from '../../../crawler/evidence/storage/folder-storage.ts';
import type { Planned } from '../../../crawler/plan/itinerary.ts';
import type { Queue } from '../../../crawler/queue/open-queue.ts';
import { startWorker } from '../../../crawler/queue/start-worker.ts';
import type { WorkerContext } from '../../../crawler/queue/worker-context.ts';
import type { SentOut } from '../../../crawler/send-out.ts';
import type { Store } from '../../../crawler/store/open-store.ts';
import { block, link, observationOf } from '../../../shared/observation/sample.ts';

/** What a worker reported. */
export type Told = Parameters<WorkerContext['report']>[0];

type Options = {
  store: Store;
  queue: Queue;
  cases: string;
  told: Told[];
  sees: (planned: Planned, id: string) => SentOut | Promise<SentOut>;
  signal?: AbortSignal;
  concurrency?: number;
  perSite?: number;
};

/** A worker until nothing is left to do. It has no browser: the test writes what a visit saw. */
export function paperWorker({ cases, told, sees, signal, ...options }: Options): Promise<void> {
  return startWorker({
    concurrency: 2,
    perSite: 2,
    ...options,
    storage: folderStorage(cases),
    report: (event) => told.push(event),
    signal: signal ?? new AbortController().signal,
    sendOut: async (planned, id) => sees(planned, id),
    once: true,
  });
}

/** A visit that arrived and was shown these words and links. */
export function saw(
  { stop, traveller }: Planned,
  id: string,
  { words = 'Bitcoin', paths = [] }: { words?: string; paths?: readonly string[] } = {},
): Exclude<SentOut, { refusal: string } | undefined> {
  const links = paths.map((path) => link(new URL(path, stop.url).href, path.slice(1)));
  const seen = observationOf({ text: { blocks: [block(words)] }, links: { links } }, stop.url);
  const { persona, exit } = traveller;
  const now = new Date().toISOString();
  const went = exit && {
    country: exit.country,
    kind: 'proxy' as const,
    verified: true,
    label: exit.proxy,
  };
  const visit = { ...seen.visit, id, role: stop.role, persona, instrument: 'crawler' as const };
  return {
    observation: { ...seen, visit: { ...visit, exit: went, startedAt: now, finishedAt: now } },
    files: new Map([['page.html', Buffer.from(`<p>${words}`)]]),
    worn: false,
  };
}

/**
 * Lets no job wait for its next attempt, until the signal; returns for how many seconds each would
 * have waited, by the number of the attempt that had failed.
 */
export async function hasten(store: Store, signal: AbortSignal): Promise<Map<number, number>> {
  const waits = new Map<number, number>();
  while (!signal.aborted) {
    const { rows } = await sql<{ attempt: number; wait: number }>`
      update pgboss.job set start_after = now()
      from (select id as late, extract(epoch from start_after - now())::float8 as wait from pgboss.job
        where state = 'retry' and start_after > now()) as waiting
      where id = late
      returning retry_count as attempt, wait`.execute(store.db);
    for (const { attempt, wait } of rows) waits.set(attempt, wait);
    await pause(40);
  }
  return waits;
}
