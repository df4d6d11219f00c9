import type { Command } from 'commander';
import { bundleCase } from '../evidence/bundle/bundle-case.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { signingKey } from '../evidence/seal/keys.ts';
import { caseOnDisk } from '../evidence/verify/case-disk.ts';
import { verifyFiles } from '../evidence/verify/verify-files.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import type { Finish } from './finish.ts';
import { sealAnew } from './seal-anew.ts';

/** `bundle`: a case as one WACZ file, which other tools replay and from which it verifies. */
export function bundleCommand(program: Command, finish: Finish): void {
  program
    .command('bundle')
    .description('write a case as one WACZ file that replays in other tools and verifies')
    .argument('<case>', 'case folder')
    .option('--json', 'one JSON document')
    .action(async (folder: string, { json }: { json?: boolean }) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const { grade, faults } = await verifyFiles(await caseOnDisk(folder), folder);
      if (faults.length > 0) {
        const words = `${folder}: does not verify; see "unsolicited verify ${folder}"`;
        throw new Failure(words, exitCode.notVerified);
      }
      if (grade === 'unsealed') await sealAnew(folder);
      const bundle = await bundleCase(folder, await signingKey());
      const { file, bytes, remarks } = bundle;
      process.stdout.write(
        json
          ? `${JSON.stringify(bundle)}\n`
          : `${printable(`${file}  (${(bytes / 1e6).toFixed(1)} MB)`)}\n`,
      );
      for (const remark of remarks) process.stderr.write(`${printable(`note  ${remark}`)}\n`);
      finish(exitCode.done);
    });
}
