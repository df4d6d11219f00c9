import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exit } from '../../../crawler/plan/exits.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { checkExit } from '../../../crawler/visit/check-exit.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { type IpDatabase, openIpDatabase } from '../../../crawler/visit/ip-database.ts';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { openPage } from '../../../crawler/visit/open-page.ts';
import { ledgerOf } from '../../../crawler/visit/read-ledger.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';
import { personaSeen } from '../../../crawler/visit/witnessed.ts';
import { startWorld, type World } from '../../world/start-world.ts';
import { startBadExit } from '../support/start-bad-exit.ts';
import { noPictures } from '../support/visit-as.ts';

let browser: Browser;
let world: World;
let database: IpDatabase;
let folder: string;
let moving = 'DE';
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  world = await startWorld({
    exits: [
      { country: 'DE' },
      { country: 'DE', speaks: 'https', user: 'u@x', password: 'p:ä/' },
      { country: 'DE', speaks: 'socks5', user: 'u', password: 'p w' },
      { country: 'DE', standsIn: () => moving },
    ],
  });
  folder = await mkdtemp(join(tmpdir(), 'exits-'));
  await writeFile(join(folder, 'world.mmdb'), world.ipDatabase());
  database = await openIpDatabase(join(folder, 'world.mmdb'));
});

afterAll(async () => {
  await Promise.all([browser?.close(), world?.close(), ...closing.map((close) => close())]);
  await rm(folder, { recursive: true });
});

const persona = firstPersona();
const page = () => world.link('kestrelx.example');

function visit(
  exit: Exit | undefined,
  more: { echo?: string; answer?: number; witness?: number; url?: string; pictures?: boolean } = {},
) {
  if (!exit) throw new Error('no exit');
  const { echo = world.echo, answer = 20_000, witness = deadlines.witness, url = page() } = more;
  const limits = { ...deadlines, answer, witness, ...(more.pictures ? {} : noPictures) };
  const outing = { browser, persona, exit, echo, database, allowed: [], limits };
  return visitStop(outing, { url, role: 'own' }, 'v');
}

test.each([
  ['http', 0],
  ['https with a password', 1],
  ['socks5 with a password', 2],
])('a visit by %s is verified by three witnesses before and after', async (_, index) => {
  const { observation, fault } = await visit(world.exits[index]);
  expect(fault).toBeUndefined();
  const { exit } = observation.visit;
  expect(exit).toMatchObject({ country: 'DE', kind: 'proxy', verified: true });
  expect(exit?.void).toBeUndefined();
  expect(exit?.checks?.map(({ by, when, country }) => `${by} ${when} ${country}`)).toEqual(
    ['before', 'after'].flatMap((when) =>
      ['trace', 'echo', 'database'].map((by) => `${by} ${when} DE`),
    ),
  );
  expect(exit?.label).not.toMatch(/@|p%3A|p%20w/);
  expect(observation.ledger?.differs).toEqual([]);
});

test('a page that refuses by status is captured in full', async () => {
  const { observation, files } = await visit(world.exits[0], { pictures: true });
  expect(observation.arrival).toMatchObject({ outcome: 'turned-away', status: 451 });
  expect([...files.keys()].sort()).toEqual([
    'page.html',
    'page.mhtml',
    'preview.webp',
    'screenshot-full.png',
    'screenshot-viewport.png',
  ]);
  expect(observation.parts.text?.blocks.length).toBeGreaterThan(0);
});

test('an exit that stands elsewhere voids the visit, which is kept', async () => {
  moving = 'TR';
  const { observation, files, fault } = await visit(world.exits[3], { pictures: true });
  expect(fault).toBeUndefined();
  expect(observation.visit.exit).toMatchObject({ country: 'TR', verified: false });
  expect(observation.visit.exit?.void).toMatch(/^the exit claims DE, but .*says TR/);
  expect(observation.ledger?.differs).toEqual(['country: wished DE, observed TR']);
  expect(files.size).toBe(5);
});

test('an exit that moves during the visit voids it', async () => {
  moving = 'DE';
  const from = world.log.length;
  const waiting = browser.contexts().length;
  const visiting = visit(world.exits[3]);
  // Moves as soon as the page itself was asked for.
  await expect
    .poll(() => world.log.slice(from).some(({ path }) => path === '/'), { timeout: 30_000 })
    .toBe(true);
  moving = 'FR';
  const { observation } = await visiting;
  expect(observation.visit.exit?.void).toMatch(/changed its country during the visit.*says FR/);
  // It was asked by the page of the visit before, which had heard of TR.
  const traced = observation.visit.exit?.checks?.filter(({ by }) => by === 'trace');
  expect(traced?.map(({ country }) => country)).toEqual(['DE', 'FR']);
  expect(browser.contexts()).toHaveLength(waiting);
});

test('one witness alone does not verify, and that is said', async () => {
  const url = world.link('echo.example', '/nothing');
  const exit = world.exits[0];
  if (!exit) throw new Error('no exit');
  const limits = { ...deadlines, ...noPictures };
  const outing = { browser, persona, exit, allowed: [], limits };
  const { observation } = await visitStop(outing, { url, role: 'own' }, 'v');
  expect(observation.visit.exit).toMatchObject({ verified: false });
  expect(observation.visit.exit?.because).toMatch(
    /one witness only.*names no echo and no database/,
  );
});

test.each([
  ['refuses connections', async () => 'http://127.0.0.1:9', /^exit down: connection refused/],
  ['hangs', async () => bad('hangs'), /^exit down: no answer to anything/],
  ['answers with a page of its own', async () => bad('html'), /answers with a page of its own/],
  [
    'asks for a password',
    async () => (world.exits[1]?.proxy ?? '').replace(/u%40x.*@/, 'u:wrong@'),
    /asks for a user and password/,
    () => world.exits[1]?.authority,
  ],
  [
    'asks for a password by SOCKS',
    async () => (world.exits[2]?.proxy ?? '').replace('p%20w', 'wrong'),
    /asks for a user and password/,
  ],
  [
    'has a certificate that nobody trusts',
    async () => world.exits[1]?.proxy ?? '',
    /^exit down: .*(SELF_SIGNED|self-signed)/,
  ],
])('an exit that %s is at fault itself, in clear words', async (_, proxyOf, because, authority?: () =>
  | string
  | undefined) => {
  const exit = { country: 'DE', proxy: await proxyOf(), authority: authority?.() };
  // One that hangs would be waited for three times over.
  const { fault, observation } = await visit(exit, { answer: 5_000, witness: 3_000 });
  expect(fault).toMatchObject({ whose: 'exit', down: true });
  expect(fault?.because).toMatch(because);
  expect(observation.arrival.outcome).toBe('unreachable');
  const { state, because: said } = await checkExit({
    browser,
    persona,
    exit,
    echo: world.echo,
    allowed: [],
  });
  expect(state).toBe('down');
  expect(said).toBeTruthy();
});

test('an exit that breaks TLS open is suspected by name', async () => {
  const { observation } = await visit(world.exits[0], { url: world.brokenTls });
  expect(observation.arrival.because).toMatch(/^TLS error of the site, or the exit breaks TLS/);
});

test('personas of all scripts and continents appear as what they wish to be', async () => {
  const differing: string[] = [];
  // Every sixth, and those whose script or zone is their own; `personas --check` looks at all.
  const own = ['bg', 'gr', 'pt', 'tr', 'br'];
  for (const one of personas.filter(({ id }, at) => at % 6 === 0 || own.includes(id))) {
    const open = await openPage({ browser, persona: one, allowed: [], limits: deadlines });
    const { observed, numbersWished } = await personaSeen(open, one);
    await open.close();
    expect(observed.languages).toEqual(one.languages);
    expect(observed.timeZone).toBeDefined();
    const { differs } = ledgerOf(one, observed, numbersWished);
    differing.push(...differs.map((words) => `${one.id}: ${words}`));
  }
  expect(differing).toEqual([]);
});

async function bad(does: 'hangs' | 'html'): Promise<string> {
  const { proxy, close } = await startBadExit(does);
  closing.push(close);
  return proxy;
}

function firstPersona() {
  const [first] = personas;
  if (!first) throw new Error('no persona');
  return first;
}
