import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'proxy-chain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptChanges } from '../../crawler/changes/kept-changes.ts';
import { type CrawlSpec, crawl } from '../../crawler/crawl.ts';
import type { CrawlEvent } from '../../crawler/crawl-event.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { readLedger } from '../../crawler/evidence/read-ledger.ts';
import { sha256 } from '../../crawler/evidence/sha256.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { startExit } from './support/start-exit.ts';
import { type Site, startSite } from './support/start-site.ts';
import { noPictures } from './support/visit-as.ts';

/** Neither pictures nor what comes late: which visits there are is all that is wanted. */
const quick = { ...noPictures, settle: 100 };

let folder = '';
let site: Site;
let exits: Server[] = [];
let moving = `<html lang="de"><h1>Kaufen Sie Bitcoin in zwei Minuten, ohne Gebühren</h1>
  <p>Eröffnen Sie jetzt kostenlos ein Konto und handeln Sie mit Kryptowährungen, wann immer Sie wollen.</p>
  <p>Zahlen Sie bequem per Überweisung ein; Ihr Guthaben steht sofort bereit.</p>`;
const languages = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-'));
  site = await startSite({
    '/robots.txt': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end('User-agent: *\nDisallow: /affiliate');
    },
    '/': (request, response) => {
      languages.add(`${request.socket.remoteAddress} ${request.headers['accept-language']}`);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        '<h1>KestrelX</h1><a href="/about">About</a><a href="/affiliate">Affiliates</a><a href="/promo">Promotions</a><a href="https://other.example/promo">Other</a>',
      );
    },
    '/moving': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(moving);
    },
    '/promo': '<h1>Promotions</h1><a href="/terms">Terms</a>',
    '/about': '<h1>About</h1>',
    '/terms': '<h1>Terms</h1>',
  });
  exits = await Promise.all(['127.10.1.1', '127.10.2.1'].map(startExit));
});

afterAll(async () => {
  await Promise.all([site?.close(), ...exits.map((exit) => exit.close(true))]);
  await rm(folder, { recursive: true, force: true });
});

function spec(name: string): CrawlSpec {
  return {
    case: {
      firm: { name, domains: ['kestrelx.example'] },
      stops: [{ url: `http://kestrelx.example:${site.port}/`, role: 'own' }],
    },
    out: folder,
    personas: personas.filter(({ id }) => ['de', 'fr', 'pl'].includes(id)),
    exits: {
      exits: [
        { country: 'DE', proxy: `http://127.0.0.1:${exits[0]?.port}` },
        { country: 'FR', proxy: `http://127.0.0.1:${exits[1]?.port}` },
      ],
    },
    pages: 3,
    perSite: 2,
  };
}

async function run(given: CrawlSpec, stopAt?: (event: CrawlEvent) => boolean) {
  const events: CrawlEvent[] = [];
  const stop = new AbortController();
  const result = await crawl(
    given,
    (event) => {
      events.push(event);
      if (stopAt?.(event)) stop.abort();
    },
    stop.signal,
  );
  return { result, events, stored: await readCase(result.folder) };
}

test('every persona visits the same pages by its own exit, and a second run does nothing', async () => {
  const first = await run(spec('KestrelX'));
  expect(first.result).toMatchObject({ arrived: 6, failed: 0, known: 0, stopped: false });
  const pages = (persona: string) =>
    first.stored.observations
      .filter(({ visit }) => visit.persona?.id === persona)
      .map(({ arrival }) => new URL(arrival.final).pathname)
      .sort();
  expect(pages('de')).toEqual(['/', '/promo', '/terms']);
  expect(pages('fr')).toEqual(pages('de'));
  expect([...languages].sort()).toEqual([
    '127.10.1.1 de-DE,de;q=0.9,en;q=0.8',
    '127.10.2.1 fr-FR,fr;q=0.9,en;q=0.8',
  ]);
  const reasons = first.stored.skipped.map(({ persona, because }) => `${persona}: ${because}`);
  expect(reasons).toContain('pl: no exit in PL is configured');
  expect(reasons).toContain('de: robots.txt asks not to visit it');
  expect(site.asked.filter((url) => url.endsWith('/affiliate'))).toEqual([]);
  for (const { visit, captures } of first.stored.observations) {
    expect(captures.map(({ kind }) => kind).sort()).toEqual([
      'cookies',
      'html',
      'mhtml',
      'preview',
      'screenshot-full',
      'screenshot-viewport',
      'tls',
      'warc',
    ]);
    for (const { file, sha256: hash } of captures) {
      const bytes = await readFile(join(first.result.folder, 'visits', visit.id, file));
      expect(sha256(bytes)).toBe(hash);
    }
  }
  const browsers = (await readLedger(first.result.folder)).filter(({ kind }) => kind === 'browser');
  expect(browsers).toHaveLength(1);
  const flags = browsers[0]?.about.flags;
  expect(flags).toEqual(expect.arrayContaining(['--headless', '--disable-quic']));
  expect(String(flags)).not.toContain('--user-data-dir');

  const asked = site.asked.length;
  const second = await run(spec('KestrelX'));
  expect(second.result).toMatchObject({ arrived: 6, known: 6 });
  expect(site.asked.slice(asked).filter((url) => !/(robots\.txt|favicon\.ico)$/.test(url))).toEqual(
    [],
  );
  expect(second.stored.case.createdAt).toBe(first.stored.case.createdAt);
});

test('a crawl that is stopped leaves what it did readable, and resumes where it was', async () => {
  const given = { ...spec('Halted'), limits: quick };
  const stopped = await run(given, ({ kind }) => kind === 'visit-finished');
  expect(stopped.result.stopped).toBe(true);
  const done = stopped.stored.observations.map(({ visit }) => visit.id);
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(6);
  const resumed = await run(given);
  expect(resumed.result).toMatchObject({ arrived: 6, known: done.length, stopped: false });
  const folders = await readdir(join(resumed.result.folder, 'visits'));
  expect(folders).toHaveLength(6);
});

test('an exit that is down is no visit: skipped with the reason, and tried again next time', async () => {
  const given = {
    ...spec('Cut off'),
    limits: quick,
    pages: 1,
    exits: { exits: [{ country: 'DE', proxy: 'http://127.0.0.1:9' }] },
  };
  const { result, stored } = await run(given);
  expect(result).toMatchObject({ arrived: 0, unreachable: 0, failed: 1, exitFailed: 1 });
  expect(stored.skipped.find(({ persona }) => persona === 'de')?.because).toMatch(/^exit down/);
  const again = await run({ ...given, exits: spec('Cut off').exits });
  expect(again.result).toMatchObject({ arrived: 2, failed: 0 });
  expect(again.stored.skipped.map(({ persona }) => persona)).toEqual(['pl']);
});

test('a new run visits all again beside what is there, and what came and went is told', async () => {
  const given = {
    ...spec('Watched'),
    case: {
      firm: { name: 'Watched', domains: ['kestrelx.example'] },
      stops: [{ url: `http://kestrelx.example:${site.port}/moving`, role: 'own' as const }],
    },
    personas: personas.filter(({ id }) => id === 'de'),
    pages: 1,
    limits: noPictures,
  };
  const first = await run(given);
  moving = '<html lang="en"><h1>This page is for clients outside the Union</h1>';
  const second = await run({ ...given, newRun: {} });
  expect([first, second].map(({ result }) => [result.arrived, result.known])).toEqual([
    [1, 0],
    [1, 0],
  ]);
  expect(second.stored.runs).toHaveLength(2);
  expect(await readdir(join(second.result.folder, 'visits'))).toHaveLength(2);
  const changes = await keptChanges(second.result.folder, second.stored);
  const language = changes?.findings.find(({ signal }) => signal === 'union-language');
  expect(language?.course.map(({ is }) => is)).toEqual(['shown', 'not-shown']);
});
