import { resolve } from 'node:path';
import type { Command } from 'commander';
import { fileName } from '../../shared/case/file-name.ts';
import { exitCode, Failure } from '../failure.ts';
import { openQueue } from '../queue/open-queue.ts';
import { startRun } from '../queue/start-run.ts';
import { checkRhythm } from '../schedule/next-time.ts';
import { Schedule } from '../schedule/schedule.ts';
import { parseSchedules, writeSchedules } from '../schedule/schedule-file.ts';
import {
  addSchedule,
  listSchedules,
  pauseSchedule,
  removeSchedule,
  scheduleNamed,
} from '../schedule/schedules.ts';
import { append } from './append.ts';
import { caseNamed, textOf, type WhoOptions, whoGoesOut } from './crawl-inputs.ts';
import { describeSchedule, describeSchedules } from './describe-schedules.ts';
import type { Finish } from './finish.ts';
import { wholeNumber } from './whole-number.ts';
import { dataOption, type StoreOptions, withStore } from './with-store.ts';

type AddOptions = StoreOptions &
  WhoOptions & {
    cron: string;
    timezone: string;
    name?: string;
    jitter?: number;
    pages?: number;
    visits?: number;
    minutes?: number;
    ignoreRobots?: boolean;
    acceptConsent?: boolean;
    allowNetwork: string[];
    exhibits: boolean;
    replace?: boolean;
  };

/** `schedule`: crawls that come again and again. `worker` carries them out. */
export function scheduleCommand(program: Command, finish: Finish): void {
  const schedule = program
    .command('schedule')
    .description('crawls that come again and again; "unsolicited worker" carries them out');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  plain(schedule, 'add', 'visit a case at these times')
    .argument('<case>', 'case.yaml, or an address')
    .requiredOption('--cron <expression>', 'minute, hour, day, month, weekday: "0 6 * * 1"')
    .option('--timezone <zone>', 'in which the hours are meant', here)
    .option('--name <name>', 'default: the name of the case')
    .option('--jitter <seconds>', 'begin up to so much later, at random', wholeNumber)
    .option('--exits <file>', 'exits.yaml; a worker may be given another')
    .option('--personas <ids>', 'e.g. de,fr (default: those with an exit)')
    .option('--personas-file <file>', 'own personas in YAML; they go before the built-in ones')
    .option('--matrix', 'tell place from language: randomised blocks over exits and languages')
    .option('--blocks <n>', 'with --matrix: how often each page is seen (default: 5)', wholeNumber)
    .option('--controls <ids>', 'with --matrix: e.g. tr,br')
    .option('--pages <n>', 'at most so many pages a site and persona', wholeNumber)
    .option('--visits <n>', 'at most so many visits a run', wholeNumber)
    .option('--minutes <n>', 'begin no visit later than this after the run', wholeNumber)
    .option('--ignore-robots', 'visit what robots.txt forbids; the case says so')
    .option('--accept-consent', 'accept consent banners; without it they are refused')
    .option('--allow-network <cidr>', 'let pages reach a private range', append, [])
    .option('--no-exhibits', 'do not cut the spots of the findings out of the screenshots')
    .option('--replace', 'in place of the schedule of that name')
    .action(async (input: string, options: AddOptions) => {
      const wished = await scheduleOf(input, options);
      const added = await withStore(options, ({ db }) => addSchedule(db, wished, options.replace));
      process.stdout.write(describeSchedule(added, options.json));
      finish(exitCode.done);
    });
  plain(schedule, 'list', 'the schedules, when they come next, and their last runs').action(
    async (options: StoreOptions) => {
      const all = await withStore(options, ({ db }) => listSchedules(db));
      process.stdout.write(describeSchedules(all, options.json));
      finish(exitCode.done);
    },
  );
  for (const [word, paused, words] of [
    ['pause', true, 'let a schedule rest'],
    ['resume', false, 'let a paused schedule go on; what came meanwhile is not made up for'],
  ] as const) {
    plain(schedule, word, words)
      .argument('<name>')
      .action(async (name: string, options: StoreOptions) => {
        const now = await withStore(options, ({ db }) => pauseSchedule(db, name, paused));
        process.stdout.write(describeSchedule(now, options.json));
        finish(exitCode.done);
      });
  }
  plain(schedule, 'run', 'put a run into the queue now, beside its times')
    .argument('<name>')
    .action(async (name: string, options: StoreOptions) => {
      const run = await withStore(options, async (store) => {
        const found = await scheduleNamed(store.db, name);
        const queue = await openQueue(store, () => {});
        try {
          return await startRun(store.db, queue, found.run, name);
        } finally {
          await queue.close();
        }
      });
      if ('busy' in run) {
        throw new Failure(`${name}: run ${run.busy} is still under way; wait until it has ended`);
      }
      process.stdout.write(
        options.json
          ? `${JSON.stringify(run)}\n`
          : `run ${run.run} of ${run.caseId} is in the queue; "unsolicited worker --once" takes it\n`,
      );
      finish(exitCode.done);
    });
  plain(schedule, 'remove', 'take a schedule away; the case and its runs stay')
    .argument('<name>')
    .action(async (name: string, options: StoreOptions) => {
      await withStore(options, ({ db }) => removeSchedule(db, name));
      process.stdout.write(options.json ? `${JSON.stringify({ removed: name })}\n` : `${name}\n`);
      finish(exitCode.done);
    });
  plain(schedule, 'export', 'all schedules as YAML on stdout').action(
    async (options: StoreOptions) => {
      const all = await withStore(options, ({ db }) => listSchedules(db));
      const kept = all.map(({ next: _, lastRun: __, ...schedule }) => schedule);
      process.stdout.write(options.json ? `${JSON.stringify(kept)}\n` : writeSchedules(kept));
      finish(exitCode.done);
    },
  );
  plain(schedule, 'import', 'add the schedules of a file that "export" wrote')
    .argument('<file>')
    .option('--replace', 'in place of those of the same name')
    .action(async (file: string, options: StoreOptions & { replace?: boolean }) => {
      const read = parseSchedules(file, await textOf(file));
      const added = await withStore(options, ({ db }) =>
        db.transaction().execute(async (trx) => {
          const done = [];
          for (const one of read) done.push(await addSchedule(trx, one, options.replace));
          return done;
        }),
      );
      process.stdout.write(describeSchedules(added, options.json));
      finish(exitCode.done);
    });
}

function plain(schedule: Command, name: string, words: string): Command {
  return schedule
    .command(name)
    .description(words)
    .option(...dataOption)
    .option('--json', 'JSON on stdout');
}

async function scheduleOf(input: string, options: AddOptions): Promise<Schedule> {
  const about = await caseNamed(input);
  const { personas, matrix } = await whoGoesOut(options);
  const { cron, timezone, jitter = 0, pages, visits, minutes } = options;
  checkRhythm({ cron, timezone });
  const { ignoreRobots, acceptConsent, allowNetwork, exhibits } = options;
  const wished = {
    name: options.name ?? fileName(about.firm.name),
    cron,
    timezone,
    jitter,
    run: {
      case: about,
      personas,
      ...(matrix ? { matrix: { ...matrix, controls: [...matrix.controls] } } : {}),
      ...(options.exits ? { exits: resolve(options.exits) } : {}),
      ...given({ pages, visits, minutes, ignoreRobots, acceptConsent }),
      ...(allowNetwork.length > 0 ? { allowNetwork } : {}),
      exhibits,
    },
  };
  const parsed = Schedule.safeParse(wished);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(`--${issue?.path.join('.')}: ${issue?.message}`);
}

function given<Values extends object>(values: Values): Partial<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Values>;
}
