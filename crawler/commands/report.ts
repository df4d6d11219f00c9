import type { Command } from 'commander';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { writeReport } from '../evidence/write-report.ts';
import { Failure } from '../failure.ts';
import type { Finish } from './finish.ts';

/** `report`: render the report again from the stored case. */
export function reportCommand(program: Command, finish: Finish): void {
  program
    .command('report')
    .description('render report.html from a stored case')
    .argument('<case>', 'case folder')
    .option('--html', 'one self-contained HTML page (the default)')
    .action(async (folder: string) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      process.stdout.write(`${await writeReport(folder)}\n`);
      finish(0);
    });
}
