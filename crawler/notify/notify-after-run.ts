import { readFile } from 'node:fs/promises';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { dataFolder } from '../data-folder.ts';
import { Failure } from '../failure.ts';
import { notifyCases } from './notify-cases.ts';
import { type NotifySettings, parseNotifyFile } from './notify-file.ts';

/** Reads notify.yaml, with its secrets from the environment. */
export async function readNotifyFile(file: string): Promise<NotifySettings> {
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new Failure(`${file}: cannot be read (${fault.message}); name a notify.yaml`);
  });
  return parseNotifyFile(file, text, process.env);
}

/**
 * Tells of what a run that ended has changed, where UNSOLICITED_NOTIFY names a notify.yaml. A run
 * never fails because somebody could not be told: returns what went wrong, a line each.
 */
export async function notifyAfterRun(folder: string, data?: string): Promise<string[]> {
  const file = process.env.UNSOLICITED_NOTIFY;
  if (!file) return [];
  try {
    const told = await notifyCases([folder], await readNotifyFile(file), {
      data: dataFolder(data),
    });
    return told.flatMap(({ channel, because }) =>
      because === undefined
        ? []
        : [`${channel} was not told: ${because}; the next run tries again`],
    );
  } catch (fault) {
    return [`nobody was told: ${wordsOfFault(fault)}`];
  }
}
