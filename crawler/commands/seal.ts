import type { Command } from 'commander';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { signingKey } from '../evidence/seal/keys.ts';
import { sealCase } from '../evidence/seal/seal-case.ts';
import { Failure } from '../failure.ts';
import type { Finish } from './finish.ts';

/** `seal`: list and sign a case as it stands. */
export function sealCommand(program: Command, finish: Finish): void {
  program
    .command('seal')
    .description('sign a case as it stands (crawl, assess and report do so by themselves)')
    .argument('<case>', 'case folder')
    .action(async (folder: string) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const { name, hash } = await sealCase(folder, await signingKey());
      process.stdout.write(`${folder}: seal ${name}, ${hash}\n`);
      finish(0);
    });
}
