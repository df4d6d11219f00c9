import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../world/start-world.ts';
import { runCli } from '../support/run-cli.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  world = await startWorld({
    exits: [
      { country: 'DE' },
      { country: 'AT', speaks: 'socks5', user: 'u', password: 'p w' },
      { country: 'PL', standsIn: () => 'TR' },
    ],
  });
  folder = await mkdtemp(join(tmpdir(), 'personas-'));
  await writeFile(join(folder, 'world.mmdb'), world.ipDatabase());
});

afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true });
});

/** The world's exits as a file, with the password left to the environment. */
async function exitsFile(change: (text: string) => string): Promise<string> {
  const text = world.exitsYaml().replace('p%20w', `\${AT_PASSWORD}`);
  await writeFile(join(folder, 'exits.yaml'), change(`${text}database: world.mmdb\n`));
  return join(folder, 'exits.yaml');
}

const password = { AT_PASSWORD: 'p w' };

test('personas --check says of each exit where it is, how fast, and that nothing leaks', async () => {
  await exitsFile((text) =>
    text.replace('echo:', '  - { country: TR, proxy: "http://127.0.0.1:9" }\necho:'),
  );
  const from = world.log.length;
  const ended = await runCli(folder, ['personas', '--check', '--json'], { env: password });
  expect(ended.stderr).toBe('');
  expect(ended.code).toBe(5);
  const rows = JSON.parse(ended.stdout);
  const here = { latency: expect.any(Number), leaks: [] };
  expect(rows).toMatchObject([
    {
      persona: 'de',
      state: 'right',
      claimed: 'DE',
      observed: 'DE',
      database: 'DE',
      network: '127.10.6.0/24',
      ...here,
    },
    {
      persona: 'at',
      state: 'right',
      claimed: 'AT',
      observed: 'AT',
      exit: expect.stringMatching(/^AT socks5:\/\/127/),
      ...here,
    },
    { persona: 'pl', state: 'wrong', claimed: 'PL', observed: 'TR', database: 'TR', ...here },
    { persona: 'tr', state: 'down', because: 'exit down: connection refused (ECONNREFUSED)' },
  ]);
  expect(ended.stdout).not.toMatch(/p w|p%20w/);
  const strayed = world.log.slice(from).filter(({ country }) => country === undefined);
  expect(strayed).toEqual([]);
  expect(world.log.length).toBeGreaterThan(from);
});

test('exits that all stand right are a success, a wrong one is not', async () => {
  await exitsFile((text) => text.replace(/.*country: "(AT|PL)".*\n/g, ''));
  const right = await runCli(folder, ['personas', '--check']);
  expect(right.code).toBe(0);
  expect(right.stdout).toMatch(
    /^DE http:\/\/127\.0\.0\.1:\d+ +right +DE, DE by database +127\.10\.6\.0\/24 +\d+ ms +none$/m,
  );
  await exitsFile((text) => text.replace(/.*country: "(AT|DE)".*\n/g, ''));
  expect((await runCli(folder, ['personas', '--check'])).code).toBe(3);
});
