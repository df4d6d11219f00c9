import { stringify } from 'yaml';
import * as z from 'zod';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { readStrictYaml } from '../plan/strict-yaml.ts';
import { checkRhythm } from './next-time.ts';
import { Schedule } from './schedule.ts';

const File = z.strictObject({ schedules: z.array(Schedule) });

/** Schedules as YAML, which `schedule import` reads. */
export function writeSchedules(schedules: readonly Schedule[]): string {
  return stringify({ schedules }, { aliasDuplicateObjects: false });
}

/** Reads what `schedule export` wrote; each fault names file, line, field and fix. */
export function parseSchedules(file: string, text: string): Schedule[] {
  const { value, refuse } = readStrictYaml(file, text, File);
  const names = new Set<string>();
  for (const [index, schedule] of value.schedules.entries()) {
    if (names.has(schedule.name)) {
      refuse(['schedules', index, 'name'], `"${schedule.name}" is there twice; rename one`);
    }
    names.add(schedule.name);
    try {
      checkRhythm(schedule);
    } catch (fault) {
      const words = wordsOfFault(fault);
      const field = words.startsWith('--timezone') ? 'timezone' : 'cron';
      refuse(['schedules', index, field], words.replace(/^--\w+ /, ''));
    }
  }
  return value.schedules;
}
