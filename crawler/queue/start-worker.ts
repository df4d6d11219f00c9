import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { openExitRoster } from '../plan/exit-roster.ts';
import { startDueSchedules } from '../schedule/start-due-schedules.ts';
import { browserInUse } from '../visit/browser-in-use.ts';
import { keepBrowser } from '../visit/browser-keeper.ts';
import { openBrowser } from '../visit/open-browser.ts';
import { type Crew, crewOf } from './crew.ts';
import { isDatabaseAway } from './database-fault.ts';
import { doJob } from './do-job.ts';
import { takeJob } from './take-job.ts';
import type { WorkerContext } from './worker-context.ts';

type Options = Omit<WorkerContext, 'keeper' | 'browser' | 'roster'> & {
  /** Visits at the same time in this worker. */
  concurrency: number;
  /** Visits at the same time on one registrable domain, over all workers. */
  perSite: number;
  /** End when nothing is due and nothing is under way. */
  once?: boolean;
};

/** How long a worker that found nothing to do waits; what this process itself adds wakes it at once. */
const idle = 500;
/** Schedules are looked at so often. */
const scheduleEvery = 5_000;
/** Runs whose exits and robots.txt a worker remembers. */
const mostCrews = 20;
const diskRoom = 256 * 1024 * 1024;

/**
 * Takes jobs until the signal asks it to stop; visits under way then get a few seconds. While the
 * database is away it waits, longer each time, and goes on.
 */
export async function startWorker(options: Options): Promise<void> {
  const { store, queue, storage, report, signal, concurrency, perSite } = options;
  const browser: WorkerContext['browser'] = {};
  const keeper = keepBrowser(async () => {
    const opened = await openBrowser();
    browser.inUse = await browserInUse(opened);
    return opened;
  });
  const context: WorkerContext = { ...options, keeper, browser, roster: openExitRoster() };
  let loaded: ReturnType<typeof loadLanguageDetector> | undefined;
  const detector = () => {
    loaded ??= loadLanguageDetector();
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
  const crews = new Map<string, Promise<Crew>>();
  const crewFor = (caseId: string, run: string, spec: unknown) => {
    const key = `${caseId} ${run}`;
    const crew = crews.get(key) ?? crewOf(context, { spec, run }, storage.folder(caseId));
    crews.set(key, crew);
    crew.catch(() => crews.delete(key));
    for (const old of [...crews.keys()].slice(0, -mostCrews)) crews.delete(old);
    return crew;
  };
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resume of waiting) resume();
  };
  signal.addEventListener('abort', wake);
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, milliseconds);
      function done() {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
      if (signal.aborted) done();
    });
  let busy = 0;
  let lookAt = 0;
  let finished = false;
  const due = async () => {
    if (Date.now() < lookAt) return;
    lookAt = Date.now() + scheduleEvery;
    await startDueSchedules(store.db, queue);
  };
  const slot = async () => {
    let lost = 0;
    while (!signal.aborted && !finished) {
      try {
        await due();
        const taken = await takeJob(context, perSite);
        if (lost > 0) report({ kind: 'database-back' });
        lost = 0;
        if (!taken) {
          if (options.once && busy === 0 && (await isIdle(options))) {
            finished = true;
            wake();
          } else await rest(idle);
          continue;
        }
        busy += 1;
        try {
          const fault = await doJob(context, taken, { crewFor, detector });
          if (isDiskFull(fault)) await untilRoom(context);
        } finally {
          busy -= 1;
        }
        wake();
      } catch (fault) {
        if (!isDatabaseAway(fault)) throw fault;
        const because = wordsOfFault(fault);
        if (lost === 0) report({ kind: 'database-lost', because });
        lost += 1;
        await rest(Math.min(30_000, 250 * 2 ** lost));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, slot));
  } finally {
    finished = true;
    wake();
    signal.removeEventListener('abort', wake);
    await keeper.close();
  }
}

/** Nothing is under way, here or elsewhere. */
async function isIdle({ store }: Options): Promise<boolean> {
  const open = await store.db
    .selectFrom('run_queue')
    .select('run')
    .where('state', 'in', ['open', 'assessing'])
    .executeTakeFirst();
  return open === undefined;
}

function isDiskFull(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^(ENOSPC|EDQUOT)$/.test(`${fault.code}`);
}

/** Takes no further visit while the disk is full: they would all fail. */
async function untilRoom({ storage, report, signal }: WorkerContext): Promise<void> {
  const folder = storage.folder('.');
  report({ kind: 'disk-full', because: `${folder}: no space left; visits wait until there is` });
  while (!signal.aborted) {
    const room = await statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => diskRoom,
    );
    if (room >= diskRoom) return;
    await pause(5_000, undefined, { signal }).catch(() => {});
  }
}
