import type { StandingSchedule } from '../schedule/schedules.ts';
import { columns } from './columns.ts';

/** Schedules for the terminal, or one JSON line each. */
export function describeSchedules(all: readonly StandingSchedule[], json = false): string {
  if (json) return all.map((schedule) => describeSchedule(schedule, true)).join('');
  if (all.length === 0) return 'no schedules; add one by "unsolicited schedule add case.yaml"\n';
  const head = ['name', 'firm', 'cron', 'timezone', 'next', 'last run', 'visits as'];
  const rows = all.map((schedule) => [
    schedule.name,
    schedule.run.case.firm.name,
    schedule.cron,
    schedule.timezone,
    whenNext(schedule),
    schedule.lastRun ?? '-',
    `${schedule.run.personas.map(({ id }) => id).join(',')}${schedule.run.matrix ? ' (matrix)' : ''}`,
  ]);
  return columns([head, ...rows]);
}

/** One schedule in a sentence, or as a JSON line. */
export function describeSchedule(schedule: StandingSchedule, json = false): string {
  if (json) return `${JSON.stringify(schedule)}\n`;
  return `${columns([[schedule.name, `next ${whenNext(schedule)}`]])}`;
}

function whenNext({ paused, next, timezone }: StandingSchedule): string {
  if (paused) return 'paused';
  if (!next) return 'never';
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: timezone } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(next);
}
