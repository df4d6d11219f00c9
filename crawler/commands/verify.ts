import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { verifyBundle } from '../evidence/bundle/verify-bundle.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { caseOnDisk } from '../evidence/verify/case-disk.ts';
import { readRoots } from '../evidence/verify/read-roots.ts';
import type { Verified } from '../evidence/verify/verified.ts';
import { verifyFiles } from '../evidence/verify/verify-files.ts';
import { exitCode, Failure } from '../failure.ts';
import { describeVerified } from './describe-verified.ts';
import type { Finish } from './finish.ts';

type Options = { json?: boolean; trust?: string };

/** `verify`: recompute every hash, signature and timestamp, offline. */
export function verifyCommand(program: Command, finish: Finish): void {
  program
    .command('verify')
    .description('recompute every hash, signature and timestamp, offline')
    .argument(
      '<cases...>',
      'case folders, .wacz bundles, or zip files of a case (the extension’s export)',
    )
    .option('--trust <roots.pem>', 'root certificates of timestamp authorities that you trust')
    .option('--json', 'one JSON document a line and case')
    .action(async (inputs: string[], options: Options) => {
      const roots = options.trust ? readRoots(options.trust, await pem(options.trust)) : undefined;
      let faulty = false;
      for (const input of inputs) {
        const verified = await verifyInput(input, roots);
        faulty ||= verified.faults.length > 0;
        process.stdout.write(
          options.json ? `${JSON.stringify(verified)}\n` : describeVerified(verified),
        );
      }
      finish(faulty ? exitCode.notVerified : exitCode.done);
    });
}

async function verifyInput(
  input: string,
  roots: ReturnType<typeof readRoots> | undefined,
): Promise<Verified> {
  const found = await stat(input).catch(() => undefined);
  if (!found) throw new Failure(`${input}: no such file or folder`);
  if (found.isFile()) {
    return verifyBundle(input, roots);
  }
  if (!(await isCaseFolder(input))) {
    throw new Failure(`${input}: not a case folder (it holds no case.json)`);
  }
  return verifyFiles(await caseOnDisk(input), input, roots);
}

async function pem(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Failure(`--trust ${file}: cannot be read; name a file of certificates in PEM form`);
  });
}
