import type { Command } from 'commander';
import { exitCode, Failure } from '../failure.ts';
import { openQueue } from '../queue/open-queue.ts';
import { queueState } from '../queue/queue-state.ts';
import { startWorker } from '../queue/start-worker.ts';
import { findChromium } from '../visit/open-browser.ts';
import { describeQueue } from './describe-queue.ts';
import type { Finish } from './finish.ts';
import { logEvents } from './log-events.ts';
import { wholeNumber } from './whole-number.ts';
import { dataOption, evidenceOption, type StoreOptions, withStore } from './with-store.ts';

type Options = StoreOptions & {
  concurrency: number;
  perSite: number;
  exits?: string;
  once?: boolean;
  list?: boolean;
};

/** `worker`: begins the runs that are due, and takes visits from the queue. */
export function workerCommand(program: Command, finish: Finish): void {
  program
    .command('worker')
    .description('begin the runs that are due, and take visits from the queue')
    .option('--concurrency <n>', 'visits at the same time here', wholeNumber, 2)
    .option('--per-site <n>', 'visits on one registrable domain, over all workers', wholeNumber, 1)
    .option('--once', 'end when nothing is due and nothing is under way')
    .option('--list', 'only say what is under way, and what was given up and why')
    .option('--exits <file>', 'the exits of this machine, in place of those of the schedules')
    .option(...dataOption)
    .option(...evidenceOption)
    .option('--json', 'JSON lines on stderr; with --list one document on stdout')
    .action(async (options: Options) => {
      if (options.list) {
        const state = await withStore(options, ({ db }) => queueState(db));
        process.stdout.write(options.json ? `${JSON.stringify(state)}\n` : describeQueue(state));
        return finish(exitCode.done);
      }
      if (!findChromium()) {
        const fix = 'run "npx playwright install chromium", or name one in UNSOLICITED_CHROMIUM';
        throw new Failure(`no Chromium found; ${fix}`, exitCode.componentMissing);
      }
      const { report, tally } = logEvents(process.stderr, options.json);
      await withStore(options, async (store, storage, signal) => {
        const trouble = (because: string) => report({ kind: 'queue-trouble', because });
        const queue = await openQueue(store, trouble);
        const { concurrency, perSite, once, exits, data } = options;
        const [database, evidence] = [store.name, storage.name];
        report({ kind: 'worker-started', database, evidence, concurrency });
        try {
          const wishes = { concurrency, perSite, once, exits, data };
          await startWorker({ ...wishes, store, queue, storage, report, signal });
        } finally {
          await queue.close();
        }
      });
      finish(tally.failed > 0 ? exitCode.inPart : exitCode.done);
    });
}
