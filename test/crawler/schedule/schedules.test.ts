import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personas } from '../../../crawler/plan/personas.ts';
import { openQueue, type Queue } from '../../../crawler/queue/open-queue.ts';
import type { Schedule } from '../../../crawler/schedule/schedule.ts';
import { parseSchedules, writeSchedules } from '../../../crawler/schedule/schedule-file.ts';
import {
  addSchedule,
  listSchedules,
  pauseSchedule,
  removeSchedule,
  scheduleNamed,
} from '../../../crawler/schedule/schedules.ts';
import { startDueSchedules } from '../../../crawler/schedule/start-due-schedules.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { layDatabase } from '../support/embedded-database.ts';
import { databaseBeside, startPostgres, type TestServer } from '../support/test-databases.ts';

let folder = '';
let server: TestServer | undefined;
let beside: Awaited<ReturnType<typeof databaseBeside>> | undefined;
const stores: Record<string, { store: Store; queue: Queue }> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-schedules-'));
  server = await startPostgres();
  const given = process.env.DATABASE_URL;
  beside = given === undefined ? undefined : await databaseBeside(given);
  const opened = {
    embedded: await openStore({ data: await layDatabase(folder) }),
    server: await openStore({ databaseUrl: await server.database() }),
    ...(beside ? { given: await openStore({ databaseUrl: beside.address }) } : {}),
  };
  for (const [name, store] of Object.entries(opened)) {
    stores[name] = { store, queue: await openQueue(store, () => {}) };
  }
}, 180_000);
afterAll(async () => {
  for (const { store, queue } of Object.values(stores)) {
    await queue.close();
    await store.close();
  }
  await beside?.drop();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

function schedule(firm: string, more: Partial<Schedule> = {}): Schedule {
  return {
    name: firm.toLowerCase(),
    cron: '0 6 * * *',
    timezone: 'Europe/Brussels',
    jitter: 0,
    paused: false,
    run: {
      case: {
        firm: { name: firm, domains: ['kestrelx.example'] },
        stops: [{ url: 'https://kestrelx.example/', role: 'own' }],
      },
      personas: personas.slice(0, 2),
    },
    ...more,
  };
}

const kinds = process.env.DATABASE_URL ? ['embedded', 'server', 'given'] : ['embedded', 'server'];

test.each(kinds)('schedules come when they are due, once each (%s)', async (kind) => {
  const { store, queue } = stores[kind] ?? Object.values(stores)[0] ?? fail();
  const { db } = store;
  for (const { name } of await listSchedules(db)) await removeSchedule(db, name);
  await db.deleteFrom('run_queue').execute();
  await addSchedule(db, schedule('KestrelX'));
  await addSchedule(db, schedule('Zorvana', { paused: true }));
  await expect(addSchedule(db, schedule('KestrelX'))).rejects.toThrow(/already; give --replace/);
  await addSchedule(db, schedule('KestrelX', { cron: '0 7 * * *' }), true);
  expect((await listSchedules(db)).map(({ name, cron }) => [name, cron])).toEqual([
    ['kestrelx', '0 7 * * *'],
    ['zorvana', '0 6 * * *'],
  ]);
  await expect(scheduleNamed(db, 'kestrel')).rejects.toThrow(/did you mean "kestrelx"/);

  // Nothing is due; four days later four mornings were missed, and one run makes up for them.
  expect(await startDueSchedules(db, queue)).toEqual([]);
  const later = new Date(Date.now() + 4 * 86_400_000);
  expect(await startDueSchedules(db, queue, later)).toEqual(['kestrelx']);
  expect(await startDueSchedules(db, queue, later)).toEqual([]);
  const next = (await scheduleNamed(db, 'kestrelx')).next ?? new Date(0);
  expect(+next).toBeGreaterThan(+later);

  // The firm is still being visited: the next run waits, and begins once that has ended.
  const tomorrow = new Date(+next + 60_000);
  expect(await startDueSchedules(db, queue, tomorrow)).toEqual([]);
  await db.updateTable('run_queue').set({ state: 'done' }).execute();
  const both = await Promise.all([
    startDueSchedules(db, queue, tomorrow),
    startDueSchedules(db, queue, tomorrow),
  ]);
  expect(both.flat()).toEqual(['kestrelx']);
  expect(await db.selectFrom('run_queue').select('run').execute()).toHaveLength(2);

  await pauseSchedule(db, 'kestrelx', true);
  await db.updateTable('run_queue').set({ state: 'done' }).execute();
  expect(await startDueSchedules(db, queue, new Date(+tomorrow + 9 * 86_400_000))).toEqual([]);
  const resumed = await pauseSchedule(db, 'kestrelx', false);
  expect(+(resumed.next ?? 0)).toBeGreaterThan(Date.now());
});

test('what is exported is imported as it was', async () => {
  const kept = [schedule('KestrelX', { jitter: 60 }), schedule('Zorvana', { paused: true })];
  expect(parseSchedules('schedules.yaml', writeSchedules(kept))).toEqual(kept);
});

test('a file that is wrong is refused with line, field and fix', () => {
  const text = writeSchedules([schedule('KestrelX')]);
  const refused = (from: string, to: string) => () =>
    parseSchedules('schedules.yaml', text.replace(from, to));
  expect(refused('0 6 * * *', '0 25 * * *')).toThrow(
    /^schedules\.yaml:3: schedules\[0\]\.cron: .*write minute/,
  );
  expect(refused('Europe/Brussels', 'Mars')).toThrow(
    /:4: schedules\[0\]\.timezone: .*no such time/,
  );
  expect(refused('jitter:', 'jiter:')).toThrow(/:5: .*unknown field; did you mean "jitter"/);
  expect(refused('personas:', 'persons:')).toThrow(/schedules\[0\]\.run: not a run/);
});

function fail(): never {
  throw new Error('no store');
}
