import { Command, CommanderError } from 'commander';
import { tool } from '../shared/observation/tool.ts';
import { assessCommand } from './commands/assess.ts';
import { crawlCommand } from './commands/crawl.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { personasCommand } from './commands/personas.ts';
import { reportCommand } from './commands/report.ts';
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
  for (const add of [
    crawlCommand,
    assessCommand,
    reportCommand,
    personasCommand,
    demoCommand,
    doctorCommand,
  ]) {
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

function codeOf(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : exitCode.usage;
  if (fault instanceof Failure) {
    process.stderr.write(`unsolicited: ${printable(fault.message)}\n`);
    return fault.exitCode;
  }
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`unsolicited: ${printable(message)}\n`);
  if (process.env.UNSOLICITED_DEBUG && fault instanceof Error) {
    process.stderr.write(`${fault.stack}\n`);
  }
  return exitCode.usage;
}
