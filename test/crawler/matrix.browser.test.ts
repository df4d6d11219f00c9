import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'proxy-chain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CrawlSpec, crawl } from '../../crawler/crawl.ts';
import type { CrawlEvent } from '../../crawler/crawl-event.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { allPersonas } from '../../crawler/plan/personas.ts';
import { startExit } from './support/start-exit.ts';
import { type Site, startSite } from './support/start-site.ts';
import { type WatchedChromium, watchChromium } from './support/watched-chromium.ts';

let folder = '';
let site: Site;
let exits: Server[] = [];
let chromium: WatchedChromium;
/** Peer address and Accept-Language of each view of the page. */
const views: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-matrix-'));
  chromium = await watchChromium(folder);
  site = await startSite({
    '/': (request, response) => {
      views.push(`${request.socket.remoteAddress} ${request.headers['accept-language']}`);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>KestrelX</h1><p>Buy and sell Bitcoin.</p><a href="/promo">Promotions</a>');
    },
  });
  exits = await Promise.all(['127.10.7.1', '127.10.7.2', '127.10.32.1'].map(startExit));
});

afterAll(async () => {
  chromium?.restore();
  await Promise.all([site?.close(), ...exits.map((exit) => exit.close(true))]);
  await rm(folder, { recursive: true, force: true });
});

const as = (...ids: string[]) => allPersonas.filter(({ id }) => ids.includes(id));
const exit = (country: string, port: number | undefined) => ({
  country,
  proxy: `http://127.0.0.1:${port}`,
});

function spec(name: string): CrawlSpec {
  return {
    case: {
      firm: { name, domains: ['kestrelx.example'] },
      stops: [{ url: `http://kestrelx.example:${site.port}/`, role: 'own' }],
    },
    out: folder,
    personas: as('de'),
    exits: {
      exits: [exit('DE', exits[0]?.port), exit('DE', exits[1]?.port), exit('TR', exits[2]?.port)],
    },
    matrix: { blocks: 3, controls: as('tr') },
    perSite: 2,
    // What is visited by whom is all that is wanted here.
    limits: { settle: 100, screenshot: 0, html: 0 },
  };
}

async function run(given: CrawlSpec, onEvent: (event: CrawlEvent, stop: () => void) => void) {
  const events: CrawlEvent[] = [];
  const controller = new AbortController();
  const result = await crawl(
    given,
    (event) => {
      events.push(event);
      onEvent(event, () => controller.abort());
    },
    controller.signal,
  );
  const kinds = (kind: CrawlEvent['kind']) => events.filter((event) => event.kind === kind);
  return { result, events, kinds, stored: await readCase(result.folder) };
}

test('blocks go on in a new browser when theirs is killed, and in a new run after a stop', async () => {
  let started = 0;
  const first = await run(spec('Halted'), (event, stop) => {
    if (event.kind === 'visit-started') started += 1;
    if (event.kind === 'visit-started' && started === 3) void chromium.killLatest();
    if (event.kind === 'block-finished' && event.block === 2) stop();
  });
  expect(first.kinds('browser-replaced').length).toBeGreaterThan(0);
  expect(first.events).toContainEqual(
    expect.objectContaining({
      kind: 'matrix-planned',
      visits: 15,
      estimate: '3 blocks x 5 arms x 1 stop = 15 visits',
    }),
  );
  expect(first.kinds('block-finished').map((block) => 'missing' in block && block.missing)).toEqual(
    [0, 0],
  );
  expect(first.result).toMatchObject({ arrived: 10, failed: 0, stopped: true });
  const seed = first.stored.case.matrix?.seed;

  await expect(
    run({ ...spec('Halted'), matrix: { blocks: 3, controls: as('tr'), seed: -1 } }, () => {}),
  ).rejects.toThrow(/begun with seed/);
  const second = await run(spec('Halted'), () => {});
  expect(second.result).toMatchObject({ arrived: 15, known: 10, failed: 0, stopped: false });
  expect(second.stored.case.matrix).toEqual({ blocks: 3, seed, controls: ['tr'], arms: 5 });
  const { observations } = second.stored;
  const arms = observations.map(({ visit }) => {
    const { block, place, speaks, repeat } = visit.arm ?? {};
    return `${block} ${place} ${speaks}${repeat ? ' again' : ''}`;
  });
  const perBlock = ['DE de', 'DE de again', 'DE neutral', 'TR de', 'TR neutral'];
  expect(arms.sort()).toEqual(
    [1, 2, 3].flatMap((block) => perBlock.map((arm) => `${block} ${arm}`)),
  );
  const labels = new Set(observations.map(({ visit }) => visit.exit?.label));
  expect(labels.size).toBe(3);
  expect(new Set(views)).toEqual(
    new Set([
      '127.10.7.1 de-DE,de;q=0.9,en;q=0.8',
      '127.10.7.2 de-DE,de;q=0.9,en;q=0.8',
      '127.10.7.1 en-US,en;q=0.9',
      '127.10.7.2 en-US,en;q=0.9',
      '127.10.32.1 de-DE,de;q=0.9,en;q=0.8',
      '127.10.32.1 en-US,en;q=0.9',
    ]),
  );
});

test('an exit that is down leaves its visits to another; without one they are missing, and the rest goes on', async () => {
  const dead = { ...exit('DE', 9), proxy: 'http://127.0.0.1:9' };
  const given = {
    ...spec('Cut off'),
    matrix: { blocks: 2, controls: as('tr') },
    personas: as('de', 'fr'),
    exits: {
      exits: [dead, exit('DE', exits[1]?.port), exit('FR', 9), exit('TR', exits[2]?.port)],
    },
  };
  const { result, stored, kinds } = await run(given, () => {});
  // FR twice and neutral are missing in each block; a control speaks French all the same.
  expect(result).toMatchObject({ arrived: 12, skipped: 6, failed: 6, exitFailed: 6 });
  expect(kinds('visit-repeated').length).toBeGreaterThan(0);
  expect(new Set(stored.skipped.map(({ arm }) => `${arm?.place} ${arm?.speaks}`))).toEqual(
    new Set(['FR fr', 'FR neutral']),
  );
  expect(stored.skipped.every(({ because }) => /exit down/.test(because ?? ''))).toBe(true);
  const german = stored.observations.filter(({ visit }) => visit.arm?.place === 'DE');
  expect(german).toHaveLength(6);
  expect(new Set(german.map(({ visit }) => visit.exit?.label)).size).toBe(1);
  expect(kinds('block-finished').map((block) => 'missing' in block && block.missing)).toEqual([
    3, 3,
  ]);
  expect(stored.case.remarks.join()).toMatch(/2 blocks: this is screening.*One exit only in FR/);
});
