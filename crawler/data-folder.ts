import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folder of what belongs to no single case: the embedded database, the cases of schedules.
 * `--data` names one, then UNSOLICITED_DATA; otherwise it is where the platform keeps such things.
 */
export function dataFolder(named?: string): string {
  const wished = named ?? process.env.UNSOLICITED_DATA;
  return wished ? resolve(wished) : envPaths('unsolicited', { suffix: '' }).data;
}
