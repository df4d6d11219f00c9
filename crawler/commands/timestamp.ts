import type { Command } from 'commander';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { type Timestamped, timestampCase } from '../evidence/seal/timestamp-case.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { authoritiesOf } from './authorities-of.ts';
import type { Finish } from './finish.ts';

/** `timestamp`: have the latest seal of a case timestamped, now or months later. */
export function timestampCommand(program: Command, finish: Finish): void {
  program
    .command('timestamp')
    .description('have the latest seal of a case timestamped (RFC 3161)')
    .argument('<case>', 'case folder')
    .option(
      '--authority <url>',
      'timestamp authority; repeat for several (default: UNSOLICITED_TIMESTAMPS)',
      (value: string, earlier: string[]) => [...earlier, value],
      [],
    )
    .action(async (folder: string, { authority }: { authority: string[] }) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const authorities = authoritiesOf(authority);
      if (authorities.length === 0) {
        throw new Failure('no timestamp authority: name one with --authority URL');
      }
      const done = await timestampCase(folder, authorities);
      for (const one of done) process.stdout.write(lineOf(one));
      const stamped = done.filter(({ at }) => at !== undefined).length;
      if (stamped === 0) finish(exitCode.nothingCaptured);
      else finish(stamped < done.length ? exitCode.inPart : exitCode.done);
    });
}

function lineOf({ authority, at, by, because }: Timestamped): string {
  return `${printable(at ? `${authority}: ${by} at ${at}` : `${authority}: ${because}`)}\n`;
}
