import { Cron } from 'croner';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';

/** When a schedule comes. */
export type Rhythm = { cron: string; timezone: string; jitter?: number };

/**
 * The next time after a moment; undefined when there is none. A local time that summer time leaves
 * out comes as soon as the clock has been put forward, one that it repeats comes once, the first time.
 * The jitter is drawn anew each time; `random` gives 0 to 1.
 */
export function nextTime(
  { cron, timezone, jitter = 0 }: Rhythm,
  after: Date,
  random: () => number = Math.random,
): Date | undefined {
  const next = expression(cron, timezone).nextRun(after);
  return next ? new Date(next.getTime() + Math.round(random() * jitter * 1000)) : undefined;
}

/** Refuses an expression or a time zone that does not exist, and one that never comes. */
export function checkRhythm({ cron, timezone }: Rhythm): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new Failure(`--timezone ${timezone}: no such time zone; write e.g. Europe/Brussels`);
  }
  if (!expression(cron, timezone).nextRun()) {
    throw new Failure(`--cron "${cron}": never comes again; write one that does`);
  }
}

function expression(cron: string, timezone: string): Cron {
  try {
    return new Cron(cron, { timezone, mode: '5-part' });
  } catch (fault) {
    const words = wordsOfFault(fault);
    const because = words.replace(/^Cron\w*: |\.$/g, '');
    throw new Failure(
      `--cron "${cron}": ${because}; write minute, hour, day, month, weekday, e.g. "0 6 * * 1"`,
    );
  }
}
