import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInSnapshots } from '../../../crawler/register/find-in-snapshots.ts';
import { readRegister } from '../../../crawler/register/read-register.ts';
import { snapshotDate } from '../../../crawler/register/snapshot-date.ts';
import { keepSnapshot, listSnapshots, rowsOf } from '../../../crawler/register/snapshots.ts';
import { snapshotFor } from '../../../shared/register/snapshot.ts';
import { headers, leiFor } from '../../shared/register/fictional.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (name: string, until = '') =>
  `Authority of Examples (AOE),AT,${name} EU GmbH,${leiFor(name.toUpperCase())},AT,${name},"Street 1, Vienna",https://${name.toLowerCase()}.example,,28/05/2025,${until},a. custody,DE,,28/05/2025,`;

async function csv(name: string, ...lines: string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, [headers.authorised, ...lines, ''].join('\n'));
  return file;
}

async function keep(file: string, date: string) {
  return keepSnapshot(join(folder, 'data'), { file, date, read: await readRegister(file) });
}

describe('snapshots', () => {
  it('lie side by side; the same file of the same day is stored once', async () => {
    const first = await csv('one.csv', line('Kestrelx'));
    const second = await csv('two.csv', line('Kestrelx'), line('Heron'));
    expect(await keep(second, '2026-08-25')).toMatchObject({ stored: true });
    expect(await keep(second, '2026-08-25')).toMatchObject({ stored: false });
    // An older register after a newer one takes no place from it.
    expect(await keep(first, '2026-08-17')).toMatchObject({
      stored: true,
      snapshot: { date: '2026-08-17', rows: 1 },
      newest: { date: '2026-08-25' },
    });
    const all = await listSnapshots(join(folder, 'data'));
    expect(all.map(({ date, rows }) => [date, rows])).toEqual([
      ['2026-08-17', 1],
      ['2026-08-25', 2],
    ]);
    expect(await rowsOf(join(folder, 'data'), all[1] as never)).toHaveLength(2);
    expect(await readdir(join(folder, 'data/register/authorised'))).toHaveLength(2);
  });

  it('keep the file itself, byte for byte', async () => {
    const file = await csv('one.csv', line('Kestrelx'));
    const { snapshot } = await keep(file, '2026-08-17');
    const place = join(
      folder,
      'data/register/authorised',
      `2026-08-17-${snapshot.sha256.slice(0, 16)}`,
    );
    expect(await readFile(join(place, 'source.csv'))).toEqual(await readFile(file));
  });

  it('are read though an import was killed', async () => {
    await keep(await csv('one.csv', line('Kestrelx')), '2026-08-17');
    await mkdir(join(folder, 'data/register/authorised/abc.tmp'));
    expect(await listSnapshots(join(folder, 'data'))).toHaveLength(1);
  });

  it('give the newest that is not later than a day, or else the first after it', async () => {
    await keep(await csv('one.csv', line('Kestrelx')), '2026-08-17');
    await keep(await csv('two.csv', line('Heron')), '2026-08-25');
    const all = await listSnapshots(join(folder, 'data'));
    const dayFor = (day: string) => snapshotFor(all, 'authorised', day)?.date;
    expect(
      ['2026-08-16', '2026-08-17', '2026-08-24', '2026-08-25', '2027-01-01'].map(dayFor),
    ).toEqual(['2026-08-17', '2026-08-17', '2026-08-17', '2026-08-25', '2026-08-25']);
    expect(snapshotFor(all, 'non-compliant', '2026-08-25')).toBeUndefined();
  });
});

describe('a look-up', () => {
  it('finds by domain, LEI and name, with the status of the day', async () => {
    await keep(await csv('one.csv', line('Kestrelx', '30/09/2025')), '2025-12-15');
    const find = async (words: string, on: string) => {
      const { hits } = await findInSnapshots(join(folder, 'data'), words, on);
      return hits.map(({ by, status }) => `${by} ${status}`);
    };
    expect(await find('https://app.kestrelx.example/de/', '2025-06-01')).toEqual([
      'domain authorised',
    ]);
    expect(await find(leiFor('KESTRELX').toLowerCase(), '2025-05-27')).toEqual(['lei not-yet']);
    expect(await find('Kestrelx', '2025-09-29')).toEqual(['name authorised']);
    expect(await find('KESTRELX EU GMBH', '2025-09-30')).toEqual(['name ended']);
    expect(await find('kestrelx.test', '2025-06-01')).toEqual(['name authorised']);
    expect(await find('Kestrel', '2025-06-01')).toEqual([]);
    await expect(find('Kestrelx', 'yesterday')).rejects.toThrow('--on yesterday: no day');
  });
});

describe('the day of a file', () => {
  it.each([
    ['CASP20251215.csv', undefined, '2025-12-15'],
    ['/tmp/CASPS_2026-08-17.csv', undefined, '2026-08-17'],
    ['CASP20251215.csv', '2025-12-16', '2025-12-16'],
  ])('%s %s', (file, named, day) => expect(snapshotDate(file, named, [], '2026-11-29')).toBe(day));

  it('is never guessed', () => {
    expect(() => snapshotDate('CASPS.csv', undefined, [], '2026-11-29')).toThrow('give --date');
    expect(() => snapshotDate('CASPS.csv', '2026-02-30', [], '2026-11-29')).toThrow('no day');
    expect(() => snapshotDate('CASP20261215.csv', undefined, [], '2026-11-29')).toThrow('to come');
  });
});

it('is a command: import, list, find', async () => {
  await csv('CASP20251215.csv', line('Kestrelx'), '=cmd|x!A1,,,,,,,,,,,,,,,');
  await writeFile(join(folder, 'page.csv'), '<html>');
  const run = (...args: string[]) =>
    runCli(folder, ['register', ...args], {
      env: { UNSOLICITED_DATA: join(folder, 'data') },
    });
  const imported = await run('import', 'CASP20251215.csv', 'page.csv');
  expect(imported.code).toBe(3);
  expect(imported.stdout).toContain('2 records in = 1 rows stored + 1 refused');
  expect(imported.stdout).toContain('line 3 refused: it names no entity');
  expect(imported.stderr).toContain("page.csv: none of ESMA's five");
  expect((await run('list')).stdout).toMatch(/authorised\s+2025-12-15\s+1\s+1/);
  const found = await run('find', 'kestrelx.example', '--on', '2025-12-31', '--json');
  expect(JSON.parse(found.stdout).hits[0]).toMatchObject({ by: 'domain', status: 'authorised' });
  expect((await run('find', 'Nobody')).stdout).toContain('proves nothing');
  expect((await run('import', 'page.csv')).code).toBe(1);
}, 60_000);
