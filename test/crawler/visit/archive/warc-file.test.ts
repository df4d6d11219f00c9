import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../../crawler/evidence/sha256.ts';
import type { Exchange, Headers, Reply } from '../../../../crawler/visit/archive/exchange.ts';
import {
  failureRecords,
  infoRecord,
  responseRecords,
} from '../../../../crawler/visit/archive/exchange-records.ts';
import { openSpool } from '../../../../crawler/visit/archive/spool.ts';
import { writeWarc } from '../../../../crawler/visit/archive/warc-file.ts';
import { readWarcBack } from './read-warc-back.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-warc-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const exchange: Exchange = {
  url: 'https://kestrelx.example/a?b=c#d',
  method: 'GET',
  kind: 'Fetch',
  startedAt: '2026-01-02T03:04:05.678Z',
  requestHeaders: [
    ['accept', '*/*'],
    ['Cookie', 'session=secret'],
    ['authorization', 'Bearer secret'],
  ],
  sent: true,
  received: 0,
  counted: true,
};
const reply = (headers: Headers): Reply => ({
  status: 200,
  statusText: 'OK',
  protocol: 'h2',
  headers,
  rawHeaders: true,
});

/** Writes one response and reads the file back. */
async function written(headers: Headers, body: Uint8Array[], wanting = false) {
  const file = join(folder, 'x.warc.gz');
  const warc = await writeWarc(file);
  warc.add(infoRecord(exchange.startedAt, 'x.warc.gz', { software: 'a\r\nb: c' }));
  const spool = openSpool(folder);
  for (const piece of body) spool.add(piece);
  const cut = { because: 'no room\r\nleft', truncated: 'length' as const };
  const found = responseRecords(exchange, reply(headers), {
    spool,
    wanting: wanting ? cut : undefined,
  });
  for (const one of found) warc.add(one.record, one.body);
  const closed = await warc.close();
  return { closed, file, records: await readWarcBack(file) };
}

test('a small and a large body come back, and the file is what its hash says', async () => {
  const pieces = Array.from({ length: 30 }, (_, at) => Buffer.alloc(100_000, at));
  for (const body of [[Buffer.from('ä')], pieces]) {
    await rm(join(folder, 'x.warc.gz'), { force: true });
    const { closed, file, records } = await written([['content-type', 'text/plain']], body);
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'response', 'request']);
    expect(records.every(({ sound }) => sound)).toBe(true);
    expect(records[1]?.payload.equals(Buffer.concat(body))).toBe(true);
    const bytes = await readFile(file);
    expect(closed).toEqual({ sha256: sha256(bytes), bytes: bytes.length, fault: undefined });
    expect(await readdir(folder)).toEqual(['x.warc.gz']);
  }
});

test('hostile headers stay headers, repeated ones stay repeated, and secrets stay out', async () => {
  const { records, file } = await written(
    [
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['x-split', 'one\r\nWARC-Type: response'],
      ['bad name:', 'v'],
      ['x-commas', 'a,,,b'],
      ['warc-type', 'first'],
      ['warc-type', 'second'],
      ['Content-Encoding', 'br'],
    ],
    [Buffer.from('x')],
  );
  const [info, response, request] = records;
  expect(info?.payload.toString()).toBe('software: a b: c\r\n');
  expect(response?.headers.get('x-split')).toBe('one WARC-Type: response');
  expect(response?.headers.get('bad_name_')).toBe('v');
  expect(response?.headers.get('x-commas')).toBe('a,, ,b');
  expect(response?.headers.get('x-archive-orig-warc-type')).toBe('second');
  expect(response?.headers.has('content-encoding')).toBe(false);
  expect(request?.headers.get('x-archive-removed')).toBe('Cookie, authorization');
  expect(request?.concurrentTo).toBe(response?.id);
  const { gunzipSync } = await import('node:zlib');
  const text = gunzipSync(await readFile(file)).toString('latin1');
  expect(text).toContain('set-cookie: a=1\r\nset-cookie: b=2\r\n');
  expect(text).toContain('GET /a?b=c HTTP/1.1\r\n');
  expect(text).toContain('WARC-Date: 2026-01-02T03:04:05.678Z');
  expect(text).not.toContain('secret');
});

test('a cut body says so in its record and in words', async () => {
  const { records } = await written([], [Buffer.from('half')], true);
  expect(records[1]).toMatchObject({ truncated: 'length' });
  const about = records.find(({ type }) => type === 'metadata');
  expect(about?.payload.toString()).toBe('truncated: no room left\r\n');
  expect(about?.concurrentTo).toBe(records[1]?.id);
});

test('what was never sent has no request record', () => {
  const types = (sent: boolean) =>
    failureRecords({ ...exchange, sent }, 'net::ERR_BLOCKED').map(({ record }) => record.warcType);
  expect(types(false)).toEqual(['metadata']);
  expect(types(true)).toEqual(['metadata', 'request']);
});

test('a file that cannot be written says why and stops nobody', async () => {
  const warc = await writeWarc(join(folder, 'full.warc.gz'));
  const spool = openSpool(folder);
  spool.add(Buffer.alloc(3_000_000));
  await rm(folder, { recursive: true });
  const [one] = responseRecords(exchange, reply([]), { spool });
  if (one) warc.add(one.record, one.body);
  expect((await warc.close()).fault).toMatch(/ENOENT/);
});
