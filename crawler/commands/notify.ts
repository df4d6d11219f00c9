import type { Command } from 'commander';
import { dataFolder } from '../data-folder.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { readNotifyFile } from '../notify/notify-after-run.ts';
import { notifyCases, type Told } from '../notify/notify-cases.ts';
import type { NotifySettings } from '../notify/notify-file.ts';
import { printable } from '../printable.ts';
import type { Finish } from './finish.ts';

type Options = { config: string; data?: string; now?: boolean; json?: boolean };

/** `notify`: tell webhooks, mailboxes and the feed what changed, once a change. */
export function notifyCommand(program: Command, finish: Finish): void {
  program
    .command('notify')
    .description('tell webhooks, mailboxes and a feed what changed in cases, each change once')
    .argument('<cases...>', 'case folders')
    .requiredOption('--config <notify.yaml>', 'whom to tell, and how')
    .option('--data <dir>', 'where is kept what was sent')
    .option('--now', 'also those that are told once a day and were told today')
    .option('--json', 'one JSON document a line and message')
    .action(async (folders: string[], options: Options) => {
      for (const folder of folders) {
        if (!(await isCaseFolder(folder))) {
          throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
        }
      }
      const settings = await readNotifyFile(options.config);
      const { now, json } = options;
      const data = dataFolder(options.data);
      const told = await notifyCases(folders, settings, { data, ...(now && { now }) });
      process.stdout.write(json ? asLines(told) : inWords(told, settings));
      const failed = told.some(({ because }) => because !== undefined);
      finish(failed ? exitCode.inPart : exitCode.done);
    });
}

function asLines(told: readonly Told[]): string {
  return told.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function inWords(told: readonly Told[], { feed }: NotifySettings): string {
  const lines = told.map(({ channel, changes, cases, because }) => {
    const what = `${changes} change${changes === 1 ? '' : 's'} of ${cases} case${cases === 1 ? '' : 's'}`;
    const came =
      because === undefined ? 'sent' : `not sent: ${because}; it is tried again next time`;
    return `${printable(channel)}: ${what} ${printable(came)}\n`;
  });
  const nothing = told.length === 0 ? 'Nothing new to tell.\n' : '';
  return `${nothing}${lines.join('')}${feed ? `feed: ${printable(feed)}\n` : ''}`;
}
