import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../crawler/failure.ts';
import { decodePage } from '../../../crawler/saved/decode-page.ts';
import { httpResponse, payloadOf } from '../../../crawler/saved/http-response.ts';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { pagesOf } from '../../../crawler/saved/pages-of.ts';
import { readMail } from '../../../crawler/saved/read-mail.ts';
import { readMarkdown } from '../../../crawler/saved/read-markdown.ts';
import { readMhtml } from '../../../crawler/saved/read-mhtml.ts';
import { readWacz } from '../../../crawler/saved/read-wacz.ts';
import { readWarc } from '../../../crawler/saved/read-warc.ts';
import { Observation } from '../../../shared/observation/observation.ts';
import { all, crlf, httpMessage, piecesOf, sourceOf, warcRecord, zipOf } from './sample-files.ts';

/** Whatever is read either gives a value or fails in our own words; anything else is a fault. */
async function settled<Value>(read: () => Value | Promise<Value>): Promise<Value | Failure> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof Failure) return fault;
    throw fault;
  }
}

/** Good bytes with some of them cut out, repeated or replaced. */
function damaged(good: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(good.length);
  const wound = fc.record({
    at: place,
    length: fc.nat(40),
    put: fc.uint8Array({ maxLength: 24 }),
    cut: fc.boolean(),
  });
  return fc
    .array(wound, { minLength: 1, maxLength: 4 })
    .map((wounds) =>
      wounds.reduce(
        (bytes, { at, length, put, cut }) =>
          cut && at > 0
            ? bytes.subarray(0, at)
            : Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]),
        good,
      ),
    );
}

const html = '<!doctype html><title>Skalar</title><p>Kup bitcoina za złotówki</p>';
const mail = crlf(
  'From: =?utf-8?B?U2thbGFy?= <news@skalar.example>',
  'Subject: =?iso-8859-2?Q?Z=B3oto?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="x1"',
  '',
  '--x1',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(html).toString('base64'),
  '--x1--',
);
const mhtml = crlf(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://skalar.example/',
  'Content-Type: multipart/related; type="text/html"; boundary="x2"',
  '',
  '--x2',
  'Content-Type: text/html',
  'Content-ID: <top@x>',
  'Content-Location: https://skalar.example/',
  '',
  html,
  '--x2--',
);
const packed = gzipSync(Buffer.from(html));
const warc = Buffer.concat([
  warcRecord('https://skalar.example/', httpMessage(html)),
  warcRecord('https://skalar.example/2', httpMessage(packed, { 'Content-Encoding': 'gzip' })),
]);
const wacz = await zipOf({
  'archive/data.warc.gz': gzipSync(warc),
  'pages/pages.jsonl': '{"format":"json-pages-1.0"}\n{"url":"https://skalar.example/"}\n',
});

const cases: [string, Buffer, (bytes: Buffer) => unknown][] = [
  ['HTML', Buffer.from(html), (bytes) => decodePage(bytes)],
  ['mail', mail, readMail],
  ['MHTML', mhtml, readMhtml],
  ['WARC', warc, (bytes) => all(readWarc(piecesOf(bytes)))],
  ['packed WARC', gzipSync(warc), (bytes) => all(readWarc(piecesOf(bytes)))],
  ['WACZ', wacz, (bytes) => all(readWacz(sourceOf(bytes)))],
];

describe('garbage in saved files', { timeout: 60_000 }, () => {
  it.each(cases)('is a failure in our own words or is read: %s', async (_kind, good, read) => {
    expect(await settled(() => read(good))).not.toBeInstanceOf(Failure);
    const bytes = fc.oneof(damaged(good), fc.uint8Array({ maxLength: 400 }).map(Buffer.from));
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        await settled(() => read(some));
      }),
      { numRuns: 150 },
    );
  });

  it('is never an exception of a parser when it is Markdown', async () => {
    const piece = fc.constantFrom(
      ...['# ', '* ', '> ', '`', '```\n', '[', '](', ')', '<b>', '</', '<!--', '---\n', '|', '\n'],
      ...['title: x\n', '&', '_', '~~', '![', '\\', '  ', '1. ', 'słowo', '\u0000', '\ud800'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }),
        async (pieces) => {
          const page = readMarkdown(pieces.join(''));
          Observation.parse(observePage(page, undefined, '2026-11-01T00:00:00.000Z'));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read by whatever its first bytes look like, as an observation that holds', async () => {
    const starts = fc.constantFrom(
      '',
      '<',
      'PK\u0003\u0004',
      'WARC/1.0',
      'From: a',
      '\u001f',
      '---\n',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
        const pages = await settled(() => all(pagesOf(sourceOf(bytes))));
        for (const page of pages instanceof Failure ? [] : pages) {
          if (page instanceof Failure) continue;
          Observation.parse(observePage(page, undefined, '2026-11-01T00:00:00.000Z'));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is a failure or a payload when an archive lies about its encodings', async () => {
    const names = fc.constantFrom('gzip', 'br', 'deflate', 'zstd', 'identity', '', 'x-gzip, br');
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), fc.uint8Array(), async (encoding, chunked, body) => {
        const headers: Record<string, string> = { 'Content-Encoding': encoding };
        if (chunked) headers['Transfer-Encoding'] = 'chunked';
        const response = httpResponse(httpMessage(body, headers));
        await settled(() => response && payloadOf(response));
      }),
    );
  });
});
