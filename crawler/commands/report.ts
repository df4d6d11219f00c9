import type { Command } from 'commander';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { readCase } from '../evidence/read-case.ts';
import { writeReport } from '../evidence/write-report.ts';
import { Failure } from '../failure.ts';
import { assessCase } from './assess-case.ts';
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
      const { assessment } = await readCase(folder);
      if (!assessment) await assessCase(folder, await loadLanguageDetector());
      process.stdout.write(`${await writeReport(folder)}\n`);
      finish(0);
    });
}
