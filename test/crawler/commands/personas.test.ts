import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'personas-'));
  await writeFile(
    join(folder, 'own.yaml'),
    'personas:\n  - { id: at-tirol, country: AT, languages: [de-AT], timeZone: Europe/Vienna, place: { name: Innsbruck, latitude: 47.27, longitude: 11.39 } }\n',
  );
  await writeFile(join(folder, 'wrong.yaml'), 'personas:\n  - id: de\n    contry: DE\n');
  await writeFile(join(folder, 'silent.yaml'), 'exits:\n  - { country: DE, direct: true }\n');
  await writeFile(
    join(folder, 'lacking.yaml'),
    'exits:\n  - { country: DE, direct: true }\necho: http://echo.example/\ndatabase: none.mmdb\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('the list names every persona with what it tells a site, own ones first', async () => {
  const { code, stdout } = await runCli(folder, [
    'personas',
    '--json',
    '--personas-file',
    'own.yaml',
  ]);
  expect(code).toBe(0);
  const rows = JSON.parse(stdout);
  expect(rows[0]).toMatchObject({ id: 'at-tirol', acceptLanguage: 'de-AT', situatedIn: 'union' });
  expect(rows[1]).toMatchObject({ id: 'de', numbers: '1.234.567,89' });
  expect(rows.length).toBeGreaterThan(39);
}, 30_000);

test.each([
  [
    ['--personas-file', 'wrong.yaml'],
    1,
    /^unsolicited: wrong\.yaml:3: personas\[0\]\.contry: unknown field; did you mean "country"\?$/m,
  ],
  [['--personas-file', 'none.yaml'], 1, /none\.yaml: cannot be read/],
  [['--check'], 1, /exits\.yaml: cannot be read/],
  [['--check', '--exits', 'silent.yaml'], 1, /silent\.yaml: names no echo .* add echo:/],
  [['--check', '--exits', 'lacking.yaml'], 5, /none\.mmdb: cannot be read/],
  [
    ['--check', '--exits', 'silent.yaml', '--allow-network', 'x'],
    1,
    /--allow-network x: not a range/,
  ],
])(
  'personas %j ends with %i and the fix',
  async (args, code, words) => {
    const ended = await runCli(folder, ['personas', ...args]);
    expect(ended.stderr).toMatch(words);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe('');
  },
  30_000,
);
