import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { layout } from '../../shared/case/layout.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { writeExhibits } from '../evidence/exhibits/write-exhibits.ts';
import { writeReport } from '../evidence/write-report.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { openBrowser } from '../visit/open-browser.ts';
import type { Finish } from './finish.ts';
import { sealAnew } from './seal-anew.ts';

/** `exhibits`: cut the spot of each finding out of its screenshot, with a caption and byte offsets. */
export function exhibitsCommand(program: Command, finish: Finish): void {
  program
    .command('exhibits')
    .description('an annotated picture a finding, with the place of its words in the stored bytes')
    .argument('<case>', 'case folder')
    .option('--json', 'one JSON document')
    .action(async (folder: string, { json }: { json?: boolean }) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const browser = await openBrowser();
      try {
        const run = await writeExhibits(folder, browser);
        if (await stat(join(folder, layout.report)).catch(() => undefined)) {
          await writeReport(folder);
        }
        await sealAnew(folder);
        const { exhibits, pictures, left } = run;
        const more = left > 0 ? `, ${left} more findings left out` : '';
        const words = `${run.folder}: ${exhibits} exhibits, ${pictures} with a picture${more}`;
        process.stdout.write(`${json ? JSON.stringify(run) : printable(words)}\n`);
        finish(exitCode.done);
      } finally {
        await browser.close();
      }
    });
}
