import type { Command } from 'commander';
import { changesSince } from '../../shared/changes/changes-since.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { readChanges } from '../changes/read-changes.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { describeChanges } from './describe-changes.ts';
import type { Finish } from './finish.ts';

type Options = { since?: string; json?: boolean };

/** `changes`: what became of a case's findings, words and verdicts from run to run. */
export function changesCommand(program: Command, finish: Finish): void {
  program
    .command('changes')
    .description('what changed in a case from run to run, under today’s rules')
    .argument('<case>', 'case folder')
    .option('--since <date>', 'tell only what happened on that day or later: 2026-11-01')
    .option('--json', 'all of it as JSON')
    .action(async (folder: string, options: Options) => {
      const since = options.since === undefined ? undefined : dayOf(options.since);
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const whole = await readChanges(folder, await loadLanguageDetector());
      const changes = since === undefined ? whole : changesSince(whole, since);
      const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
      process.stdout.write(
        options.json ? `${JSON.stringify(changes)}\n` : describeChanges(changes, colour),
      );
      const visits = whole.runs.reduce((sum, run) => sum + run.visits, 0);
      finish(visits === 0 ? exitCode.nothingCaptured : exitCode.done);
    });
}

/** A day, or a moment, in UTC. */
function dayOf(words: string): string {
  const written = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(words);
  const time = written ? new Date(words) : undefined;
  const whole = time && !Number.isNaN(time.getTime()) ? time.toISOString() : '';
  // `2026-02-30` is a day to some parsers.
  if (!whole.startsWith(words.slice(0, 10))) {
    throw new Failure(`--since ${words}: not a date; write it as 2026-11-01`);
  }
  return whole;
}
