import { Command, CommanderError } from 'commander';
import { wordsOfFault } from '../shared/fault/words-of-fault.ts';
import { tool } from '../shared/observation/tool.ts';
import type { Finish } from './commands/finish.ts';
import { exitCode, Failure } from './failure.ts';
import { printable } from './printable.ts';

/**
 * The command line. Data goes to stdout, progress and logs to stderr.
 *
 *   cli.ts ── commands/crawl   ── crawl.ts ── visit/ (browser)  ── evidence/ (case folder)
 *          ── commands/assess  ── shared/assessment   (no browser)
 *          ── commands/report  ── shared/report       (no browser)
 *
 * Returns the exit code of DESIGN.md's contract; a fault of ours is one line, never a trace.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCode.done;
  const program = new Command('unsolicited')
    .description(
      'Evidence of solicitation by third-country crypto firms in the Union (MiCA Art. 61).',
    )
    .version(tool.replace(/^\S+ /, ''))
    .showSuggestionAfterError()
    .exitOverride();
  for (const load of wanted(argv[2])) {
    const add = await load();
    add(program, (result) => {
      code = result;
    });
  }
  try {
    await program.parseAsync(argv);
    return code;
  } catch (fault) {
    return codeOf(fault);
  }
}

type AddCommand = (program: Command, finish: Finish) => void;

/** In the order of the help. Only the one that is asked for is loaded: a browser is not light. */
const commands: Record<string, () => Promise<AddCommand>> = {
  crawl: async () => (await import('./commands/crawl.ts')).crawlCommand,
  assess: async () => (await import('./commands/assess.ts')).assessCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  decide: async () => (await import('./commands/decide.ts')).decideCommand,
  exhibits: async () => (await import('./commands/exhibits.ts')).exhibitsCommand,
  changes: async () => (await import('./commands/changes.ts')).changesCommand,
  notify: async () => (await import('./commands/notify.ts')).notifyCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  bundle: async () => (await import('./commands/bundle.ts')).bundleCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  seal: async () => (await import('./commands/seal.ts')).sealCommand,
  timestamp: async () => (await import('./commands/timestamp.ts')).timestampCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  ads: async () => (await import('./commands/ads.ts')).adsCommand,
  personas: async () => (await import('./commands/personas.ts')).personasCommand,
  register: async () => (await import('./commands/register.ts')).registerCommand,
  store: async () => (await import('./commands/store.ts')).storeCommand,
  schedule: async () => (await import('./commands/schedule.ts')).scheduleCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

function wanted(name: string | undefined): (() => Promise<AddCommand>)[] {
  const named = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  return named ? [named] : Object.values(commands);
}

function codeOf(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : exitCode.usage;
  if (fault instanceof Failure) {
    process.stderr.write(`unsolicited: ${printable(fault.message)}\n`);
    return fault.exitCode;
  }
  const message = wordsOfFault(fault);
  process.stderr.write(`unsolicited: ${printable(message)}\n`);
  if (process.env.UNSOLICITED_DEBUG && fault instanceof Error) {
    process.stderr.write(`${fault.stack}\n`);
  }
  return exitCode.usage;
}
