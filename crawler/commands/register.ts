import type { Command } from 'commander';
import { aboutRegister } from '../../shared/register/registers.ts';
import { dataFolder } from '../data-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { findInSnapshots } from '../register/find-in-snapshots.ts';
import { readRegister } from '../register/read-register.ts';
import { snapshotDate } from '../register/snapshot-date.ts';
import { type Kept, keepSnapshot, listSnapshots } from '../register/snapshots.ts';
import { columns } from './columns.ts';
import { describeFound } from './describe-found.ts';
import type { Finish } from './finish.ts';

type Options = { data?: string; date?: string; on?: string; json?: boolean };

const dataWords = 'folder in which snapshots are kept (default: where the platform keeps data)';

/** `register`: ESMA's MiCA register, by snapshots that lie side by side. */
export function registerCommand(program: Command, finish: Finish): void {
  const register = program
    .command('register')
    .description("ESMA's MiCA register: import its files, look up who is authorised");
  register
    .command('import')
    .description(
      'keep files of the register as snapshots of a day; which of the five each is, is found',
    )
    .argument(
      '<csv...>',
      'CASPS.csv, NCASP.csv, ARTZZ.csv, EMTWP.csv, OTHER.csv as ESMA publishes them',
    )
    .option('--date <YYYY-MM-DD>', 'the day of which they are, where their names do not tell')
    .option('--data <folder>', dataWords)
    .option('--json', 'one JSON document a file')
    .action(async (files: string[], options: Options) => {
      let failed = 0;
      for (const file of files) {
        try {
          const done = await importFile(file, options);
          process.stdout.write(options.json ? `${JSON.stringify(done)}\n` : importedWords(done));
        } catch (fault) {
          if (!(fault instanceof Failure) || files.length === 1) throw fault;
          failed += 1;
          process.stderr.write(`unsolicited: ${printable(fault.message)}\n`);
        }
      }
      if (failed === files.length) finish(exitCode.usage);
      else finish(failed > 0 ? exitCode.inPart : exitCode.done);
    });
  register
    .command('list')
    .description('the snapshots that were imported')
    .option('--data <folder>', dataWords)
    .option('--json', 'as JSON')
    .action(async ({ data, json }: Options) => {
      const snapshots = await listSnapshots(dataFolder(data));
      process.stdout.write(
        json
          ? `${JSON.stringify({ snapshots })}\n`
          : columns([
              ['register', 'of', 'rows', 'refused', 'sha-256', 'file'],
              ...snapshots.map((each) => [
                each.register,
                each.date,
                String(each.rows),
                String(each.refused.length),
                each.sha256.slice(0, 16),
                each.file,
              ]),
            ]),
      );
      finish(exitCode.done);
    });
  register
    .command('find')
    .description('look up a domain or address, an LEI, or a name; whole ones only')
    .argument('<words>', 'kestrelx.example, an LEI of 20 characters, "Kestrel Europe GmbH"')
    .option('--on <YYYY-MM-DD>', 'status on this day (default today)')
    .option('--data <folder>', dataWords)
    .option('--json', 'as JSON')
    .action(async (words: string, { on, data, json }: Options) => {
      const found = await findInSnapshots(dataFolder(data), words, on);
      process.stdout.write(json ? `${JSON.stringify(found)}\n` : describeFound(found));
      finish(exitCode.done);
    });
}

type Imported = Kept & { file: string; faulty: number };

async function importFile(file: string, { date: named, data }: Options): Promise<Imported> {
  const read = await readRegister(file);
  const today = new Date().toISOString().slice(0, 10);
  const date = snapshotDate(file, named, read.rows, today);
  const kept = await keepSnapshot(dataFolder(data), { file, date, read });
  return { file, ...kept, faulty: read.rows.filter(({ faults }) => faults.length > 0).length };
}

function importedWords({ file, snapshot, stored, newest, faulty }: Imported): string {
  const { register, date, records, rows, refused } = snapshot;
  const lines = [
    `${file}: ${aboutRegister[register].means}; of ${date}`,
    `  ${records} records in = ${rows} rows stored + ${refused.length} refused; ${faulty} rows say what was mended or not readable`,
    ...refused.map(({ line, because }) => `  line ${line} refused: ${because}`),
    ...(stored ? [] : ['  the very file was there already: nothing was added']),
    ...(newest.date > date
      ? [`  stored beside the newer one of ${newest.date}, which stays the latest`]
      : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
