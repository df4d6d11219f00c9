import { expect, test } from 'vitest';
import { checkRhythm, nextTime } from '../../../crawler/schedule/next-time.ts';

const timezone = 'Europe/Brussels';
const after = (cron: string, at: string) =>
  nextTime({ cron, timezone }, new Date(at))?.toISOString();

test('hours are meant in the zone, in winter and in summer', () => {
  expect(after('0 6 * * 1', '2026-01-10T00:00:00Z')).toBe('2026-01-12T05:00:00.000Z');
  expect(after('0 6 * * 1', '2026-07-10T00:00:00Z')).toBe('2026-07-13T04:00:00.000Z');
});

test('2:30 on the night that has none comes once, when the clock has been put forward', () => {
  const missing = after('30 2 * * *', '2026-03-28T12:00:00Z');
  expect(missing).toBe('2026-03-29T01:00:00.000Z');
  expect(after('30 2 * * *', missing ?? '')).toBe('2026-03-30T00:30:00.000Z');
});

test('2:30 on the night that has it twice comes once, the first time', () => {
  const first = after('30 2 * * *', '2026-10-24T12:00:00Z');
  expect(first).toBe('2026-10-25T00:30:00.000Z');
  expect(after('30 2 * * *', first ?? '')).toBe('2026-10-26T01:30:00.000Z');
});

test('every hour comes every hour, also when an hour is repeated', () => {
  const hours: string[] = [];
  for (let at = '2026-10-24T23:30:00Z'; hours.length < 4; at = hours.at(-1) ?? '') {
    hours.push(after('0 * * * *', at) ?? '');
  }
  expect(hours.map((hour) => hour.slice(8, 16))).toEqual([
    '25T00:00',
    '25T01:00',
    '25T02:00',
    '25T03:00',
  ]);
});

test('jitter puts it off, never further than it says', () => {
  const from = new Date('2026-01-10T00:00:00Z');
  const rhythm = { cron: '0 6 * * *', timezone, jitter: 600 };
  expect(nextTime(rhythm, from, () => 0)?.toISOString()).toBe('2026-01-10T05:00:00.000Z');
  expect(nextTime(rhythm, from, () => 1)?.toISOString()).toBe('2026-01-10T05:10:00.000Z');
});

test('a wrong expression or zone is refused with the fix', () => {
  const refused =
    (cron: string, zone = timezone) =>
    () =>
      checkRhythm({ cron, timezone: zone });
  expect(refused('61 * * * *')).toThrow(/--cron "61 \* \* \* \*": .*minute.*write minute, hour/);
  expect(refused('0 6 * *')).toThrow(/--cron "0 6 \* \*": .*write minute, hour/);
  expect(refused('0 0 6 * * 1')).toThrow(/write minute, hour/);
  expect(refused('0 0 30 2 *')).toThrow(/never comes again/);
  expect(refused('0 6 * * *', 'Europe/Bruxelles')).toThrow(/no such time zone; write e\.g\./);
  expect(refused('0 6 * * *')).not.toThrow();
});
