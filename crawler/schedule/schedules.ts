import type { Kysely } from 'kysely';
import { fileName } from '../../shared/case/file-name.ts';
import { Failure } from '../failure.ts';
import { nearestName } from '../plan/nearest-name.ts';
import type { Schema } from '../store/schema.ts';
import { nextTime } from './next-time.ts';
import { Schedule } from './schedule.ts';

/** A schedule as it stands. */
export type StandingSchedule = Schedule & { next?: Date; lastRun?: string };

/** Adds a schedule; one of the same name is refused unless it is to be replaced. */
export async function addSchedule(
  db: Kysely<Schema>,
  schedule: Schedule,
  replace = false,
): Promise<StandingSchedule> {
  const next = nextTime(schedule, new Date());
  const { paused, name, ...kept } = schedule;
  const row = {
    case_id: fileName(schedule.run.case.firm.name),
    spec: JSON.stringify({ name, ...kept }),
    paused,
    next_at: next ?? null,
  };
  const written = await db
    .insertInto('schedules')
    .values({ name, created_at: new Date(), ...row })
    .onConflict((conflict) =>
      replace ? conflict.column('name').doUpdateSet(row) : conflict.doNothing(),
    )
    .returning('name')
    .executeTakeFirst();
  if (!written) {
    throw new Failure(`there is a schedule "${name}" already; give --replace, or another --name`);
  }
  return { ...schedule, next };
}

/** All schedules by name, with the last run that each began. */
export async function listSchedules(db: Kysely<Schema>): Promise<StandingSchedule[]> {
  const rows = await db
    .selectFrom('schedules')
    .leftJoin('run_queue', 'run_queue.schedule', 'schedules.name')
    .select(({ fn }) => [
      'name',
      'schedules.spec as spec',
      'paused',
      'next_at',
      fn.max('run').as('last'),
    ])
    .groupBy(['name', 'schedules.spec', 'paused', 'next_at'])
    .orderBy('name')
    .execute();
  return rows.map(({ spec, paused, next_at: next, last }) => ({
    ...Schedule.parse({ ...spec, paused }),
    ...(next ? { next } : {}),
    ...(last ? { lastRun: last } : {}),
  }));
}

/** The schedule of that name; a wrong name is refused with the nearest. */
export async function scheduleNamed(db: Kysely<Schema>, name: string): Promise<StandingSchedule> {
  const all = await listSchedules(db);
  const found = all.find((schedule) => schedule.name === name);
  if (found) return found;
  const near = nearestName(
    name,
    all.map((schedule) => schedule.name),
  );
  const hint = near ? `did you mean "${near}"?` : 'list them by "unsolicited schedule list"';
  throw new Failure(`there is no schedule "${name}"; ${hint}`);
}

/** Pauses a schedule, or lets it go on from now: what came meanwhile is not made up for. */
export async function pauseSchedule(
  db: Kysely<Schema>,
  name: string,
  paused: boolean,
): Promise<StandingSchedule> {
  const schedule = await scheduleNamed(db, name);
  const next = nextTime(schedule, new Date());
  await db
    .updateTable('schedules')
    .set({ paused, next_at: next ?? null })
    .where('name', '=', name)
    .execute();
  return { ...schedule, paused, next };
}

/** Takes a schedule away; the case and its runs stay. */
export async function removeSchedule(db: Kysely<Schema>, name: string): Promise<void> {
  await scheduleNamed(db, name);
  await db.deleteFrom('schedules').where('name', '=', name).execute();
}
