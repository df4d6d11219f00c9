import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../../crawler/evidence/sha256.ts';
import { writeVisit } from '../../../../crawler/evidence/write-visit.ts';
import { personas } from '../../../../crawler/plan/personas.ts';
import { deadlines } from '../../../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../../../crawler/visit/open-browser.ts';
import { type EndedVisit, visitStop } from '../../../../crawler/visit/visit.ts';
import { payloads } from '../../../world/sites/payloads-bodies.ts';
import { startWorld, type World } from '../../../world/start-world.ts';
import { loopback } from '../../support/visit-as.ts';
import { type ReadRecord, readWarcBack } from './read-warc-back.ts';

let browser: Browser;
let world: World;
let visits = '';
let ended: EndedVisit;
let records: ReadRecord[] = [];
const file = (name: string) => join(visits, 'v', name);

beforeAll(async () => {
  visits = await mkdtemp(join(tmpdir(), 'unsolicited-archive-'));
  browser = await openBrowser();
  world = await startWorld({ exits: [{ country: 'DE' }] });
  ended = await visit('payloads.localhost', '/go', 'v');
  await writeVisit(visits, ended);
  records = await readWarcBack(file('capture.warc.gz'));
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(visits, { recursive: true, force: true });
});

function visit(host: string, path: string, id: string) {
  const persona = personas.find(({ country }) => country === 'DE');
  if (!persona) throw new Error('no persona in DE');
  const [exit] = world.exits;
  const outing = { browser, persona, exit, allowed: loopback, limits: deadlines, visits };
  return visitStop(outing, { url: world.link(host, path), role: 'own' }, id);
}

const responses = (path: string) =>
  records.filter(({ type, url }) => {
    if (type !== 'response') return false;
    const { pathname, search } = new URL(url);
    return `${pathname}${search}` === path;
  });
const about = (path: string) =>
  records
    .filter(({ type, url }) => type === 'metadata' && new URL(url).pathname === path)
    .map(({ payload }) => payload.toString())
    .join('');

const asked = Object.keys(payloads).flatMap((path) =>
  path === '/from-worker.txt' ? [`${path}?page`, `${path}?frame`] : [path],
);
test.each(asked)('%s: the payload is what the server sent, byte for byte', (path) => {
  const found = responses(path);
  const expected = payloads[new URL(path, 'http://x').pathname];
  expect(found.length).toBeGreaterThan(0);
  for (const { payload, status, truncated } of found) {
    expect(payload.equals(expected?.body ?? Buffer.alloc(0))).toBe(true);
    expect(status).toBe(expected?.status ?? 200);
    expect(truncated).toBeUndefined();
  }
});

test('fields that told of the coding are kept under another name', () => {
  const [gzip] = responses('/gzip.json');
  expect(gzip?.headers.get('content-encoding')).toBeUndefined();
  expect(gzip?.headers.get('x-archive-orig-content-encoding')).toBe('gzip');
  expect(gzip?.headers.get('content-type')).toMatch(/json/);
  expect(responses('/chunked.bin')[0]?.headers.get('x-archive-orig-transfer-encoding')).toBe(
    'chunked',
  );
});

test('a page that only leads on, redirects and answers without a body are there', () => {
  expect(responses('/go')[0]?.payload.toString()).toContain('On the way');
  expect(responses('/moved').map(({ status }) => status)).toEqual([302]);
  expect(responses('/moved')[0]?.headers.get('location')).toBe('/moved-again');
  expect(responses('/moved-again').map(({ status }) => status)).toEqual([307]);
  expect(
    responses('/plain.txt?moved')[0]?.payload.equals(
      payloads['/plain.txt']?.body ?? Buffer.alloc(0),
    ),
  ).toBe(true);
  expect(responses('/nothing').map(({ status, payload }) => [status, payload.length])).toEqual([
    [204, 0],
  ]);
  expect(
    responses('/plain.txt?head').map(({ status, payload }) => [status, payload.length]),
  ).toEqual([[200, 0]]);
  // Asked three times: sent, not changed, and not asked of the network at all.
  const tagged = responses('/tagged').map(({ status, payload }) => `${status} ${payload}`);
  expect(tagged.sort()).toEqual(['200 tagged', '304 ']);
});

test('what was not had in full, or not at all, says so', () => {
  for (const path of ['/cut', '/cut?busy']) {
    expect(responses(path).map(({ truncated }) => truncated)).toEqual(['unspecified']);
    expect(responses(path)[0]?.payload.toString()).toBe('only this much');
  }
  expect(about('/cut')).toMatch(/^truncated: net::ERR_CONTENT_LENGTH_MISMATCH/);
  expect(responses('/events')[0]).toMatchObject({ truncated: 'time' });
  expect(responses('/events')[0]?.payload.toString()).toBe('data: first\n\n');
  expect(about('/numeric')).toMatch(/^failure: net::ERR_UNSAFE_PORT/);
  expect(about('/socket')).toMatch(/^websocket/);
  // What a service worker gave the page was asked for by itself, or by nobody.
  expect(responses('/by-worker.txt')).toEqual([]);
  expect(responses('/made-up.txt')).toEqual([]);
  expect(ended.observation.problems['capture:warc']).toMatch(/not had in full: .*, and 2 more$/);
});

test('records are sound, requests belong to responses, and no request shows who asked', () => {
  expect(records.filter(({ sound }) => !sound)).toEqual([]);
  expect(records[0]?.type).toBe('warcinfo');
  expect(records[0]?.payload.toString()).toMatch(/persona: de\r\n[\s\S]*exit-country: DE\r\n/);
  const ids = new Set(records.map(({ id }) => id));
  const requests = records.filter(({ type }) => type === 'request');
  expect(requests.filter(({ concurrentTo }) => !ids.has(concurrentTo))).toEqual([]);
  expect(requests.filter(({ headers }) => headers.has('cookie'))).toEqual([]);
  expect(
    requests.some(({ headers }) => /cookie/i.test(headers.get('x-archive-removed') ?? '')),
  ).toBe(true);
  const posted = requests.find(({ url }) => url.endsWith('?posted'));
  expect(posted?.payload.toString()).toBe('a=1');
});

test('another reader of the format finds the same records', async () => {
  const listed = execFileSync(
    process.execPath,
    ['node_modules/warcio/dist/cli.js', 'cdx-index', file('capture.warc.gz')],
    { encoding: 'utf8' },
  );
  const wanted = records.filter(({ type }) => type === 'response').map(({ url }) => url);
  const found = listed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))).url);
  expect(found.sort()).toEqual(wanted.sort());
  // And every record begins a member of its own that any gunzip opens.
  const bytes = gunzipSync(await readFile(file('capture.warc.gz'))).toString('latin1');
  expect(bytes.split('WARC/1.1\r\n').length - 1).toBe(records.length);
});

test('cookies are named with who set them, their values hashed; files are listed by their hash', async () => {
  const cookies = JSON.parse(await readFile(file('cookies.json'), 'utf8'));
  const named = (name: string) => cookies.find((cookie: { name: string }) => cookie.name === name);
  expect(named('session')).toMatchObject({
    domain: 'payloads.localhost',
    httpOnly: true,
    setBy: 'header',
    valueSha256: sha256('secret-of-the-visitor'),
  });
  expect(named('by-script')).toMatchObject({ setBy: 'script' });
  expect(JSON.stringify(cookies)).not.toContain('secret-of-the-visitor');
  const manifest = JSON.parse(await readFile(file('manifest.json'), 'utf8'));
  const { captures } = ended.observation;
  for (const name of ['capture.warc.gz', 'cookies.json', 'tls.json']) {
    const bytes = await readFile(file(name));
    const capture = captures.find((one) => one.file === name);
    expect(capture).toMatchObject({ sha256: sha256(bytes), bytes: bytes.length });
    expect(manifest.files).toContainEqual({
      file: name,
      sha256: sha256(bytes),
      bytes: bytes.length,
    });
  }
  expect(await readdir(visits)).toEqual(['v']);
});

test('what the guard stopped is recorded as stopped, with its reason', async () => {
  const refused = await visitStop(
    {
      browser,
      persona: personas[0] ?? fail(),
      exit: world.exits[0],
      allowed: [],
      limits: deadlines,
      visits,
    },
    { url: world.link('payloads.localhost'), role: 'own' },
    'refused',
  );
  expect(refused.observation.arrival.outcome).toBe('unreachable');
  await writeVisit(visits, refused);
  const kept = await readWarcBack(join(visits, 'refused', 'capture.warc.gz'));
  const words = kept.find(({ type }) => type === 'metadata')?.payload.toString();
  expect(words).toMatch(/^failure: stopped by the network guard\r\nsaid: local name/);
  expect(kept.some(({ type }) => type === 'response')).toBe(false);
});

function fail(): never {
  throw new Error('no persona');
}
