import type { Command } from 'commander';
import type { EvidenceStorage } from '../evidence/storage/evidence-storage.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { listAccounts } from '../store/list-accounts.ts';
import { casesIn, type FoundCase, rebuild } from '../store/rebuild.ts';
import { describeAccounts } from './describe-accounts.ts';
import type { Finish } from './finish.ts';
import { dataOption, evidenceOption, type StoreOptions, withStore } from './with-store.ts';

/** `store rebuild`: the index over cases, recreated from their folders; `store accounts`: what ties them. */
export function storeCommand(program: Command, finish: Finish): void {
  const store = program
    .command('store')
    .description('the index over cases; the case folders are the truth');
  store
    .command('rebuild')
    .description('recreate the index from the case folders; schedules stay as they are')
    .argument(
      '[folders...]',
      'case folders, and folders of them (default: where the evidence lies)',
    )
    .option(...dataOption)
    .option(...evidenceOption)
    .option('--json', 'one JSON document on stdout')
    .action(async (folders: string[], options: StoreOptions) => {
      const rebuilt = await withStore(options, ({ db }, storage) =>
        rebuild(db, folders.length > 0 ? named(folders) : stored(storage)),
      );
      for (const { folder, because } of rebuilt.faults) {
        process.stderr.write(`unsolicited: ${printable(`${folder}: ${because}`)}\n`);
      }
      const { cases, runs } = rebuilt;
      process.stdout.write(
        options.json
          ? `${JSON.stringify(rebuilt)}\n`
          : `${cases} cases, ${runs} runs in the index\n`,
      );
      finish(rebuilt.faults.length > 0 ? exitCode.inPart : exitCode.done);
    });
  store
    .command('accounts')
    .description('accounts of tags and promoters that stand on two sites, or in two cases')
    .argument('[words]', 'part of an account, a platform, a firm or a site')
    .option(...dataOption)
    .option('--json', 'one JSON document an account')
    .action(async (words: string | undefined, options: StoreOptions) => {
      await withStore(options, async ({ db }) => {
        let skip: number | undefined = 0;
        let told = 0;
        while (skip !== undefined) {
          const list: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(
            db,
            { words },
            { limit: 500, skip },
          );
          process.stdout.write(describeAccounts(list.rows, options.json ?? false));
          told += list.rows.length;
          skip = list.next;
        }
        if (told === 0) {
          const which = words === undefined ? 'no account' : 'no such account';
          process.stderr.write(
            `${which} stands on two sites or in two cases; "unsolicited store rebuild" reads the cases anew\n`,
          );
        }
      });
      finish(exitCode.done);
    });
}

async function* named(folders: readonly string[]): AsyncGenerator<FoundCase> {
  for (const folder of folders) {
    const cases = await casesIn(folder);
    if (cases.length === 0)
      throw new Failure(`${folder}: neither a case folder nor a folder of them`);
    yield* cases;
  }
}

async function* stored(storage: EvidenceStorage): AsyncGenerator<FoundCase> {
  for (const id of await storage.cases()) {
    await storage.bring(id, 'case');
    yield { folder: storage.folder(id), address: storage.address(id) };
  }
}
