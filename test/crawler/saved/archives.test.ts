import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../crawler/failure.ts';
import { readWacz } from '../../../crawler/saved/read-wacz.ts';
import { readWarc } from '../../../crawler/saved/read-warc.ts';
import type { SavedPage } from '../../../crawler/saved/saved-page.ts';
import { all, httpMessage, piecesOf, sourceOf, warcRecord, zipOf } from './sample-files.ts';

const page = (words: string) => `<!doctype html><p>${words}</p>`;
const record = (path: string, body: string | Uint8Array, headers = {}, status = '200 OK') =>
  warcRecord(`https://skalar.example${path}`, httpMessage(body, headers, status));

/** Every page by its address, and every failure by its words; what stopped the reading comes last. */
async function read(pages: AsyncIterable<SavedPage | Failure>): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const each of pages) {
      found.push(each instanceof Failure ? `! ${each.message}` : `${each.url} ${each.html}`);
    }
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    found.push(`!! ${fault.message}`);
  }
  return found;
}
const warc = (...records: Buffer[]) => read(readWarc(piecesOf(Buffer.concat(records))));
const at = (path: string, words: string) => `https://skalar.example${path} ${page(words)}`;

describe('WARC', () => {
  it('gives every HTML response with status 200, its payload decoded', async () => {
    const zl = page('złoty');
    const chunked = `5;x=1\r\n${zl.slice(0, 5)}\r\n${Buffer.byteLength(zl.slice(5)).toString(16)}\r\n${zl.slice(5)}\r\n0\r\n\r\n`;
    const found = await warc(
      warcRecord('', Buffer.from('software: x\r\n'), {
        type: 'warcinfo',
        contentType: 'application/warc-fields',
      }),
      record('/plain', zl),
      warcRecord('https://skalar.example/plain', Buffer.from('GET / HTTP/1.1\r\n\r\n'), {
        type: 'request',
      }),
      record('/gzip', gzipSync(zl), { 'Content-Encoding': 'gzip' }),
      record('/br', brotliCompressSync(zl), { 'content-encoding': 'br' }),
      record('/deflate', deflateSync(zl), { 'Content-Encoding': 'deflate' }),
      record('/raw', deflateRawSync(zl), { 'Content-Encoding': 'deflate' }),
      record('/chunked', chunked, { 'Transfer-Encoding': 'chunked' }),
      record('/undone', zl, { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }),
      record('/latin', Buffer.from('<!doctype html><p>z\xb3oty</p>', 'latin1'), {
        'Content-Type': 'text/html; charset=iso-8859-2',
      }),
      record('/gone', zl, {}, '404 Not Found'),
      record('/s.css', 'p{}', { 'Content-Type': 'text/css' }),
      warcRecord('<https://skalar.example/kept>', Buffer.from(zl), {
        type: 'resource',
        contentType: 'text/html',
      }),
      warcRecord('dns:skalar.example', Buffer.from('x'), {
        type: 'resource',
        contentType: 'text/dns',
      }),
    );
    const paths = ['plain', 'gzip', 'br', 'deflate', 'raw', 'chunked', 'undone', 'latin', 'kept'];
    expect(found).toEqual(paths.map((path) => at(`/${path}`, 'złoty')));
  });

  it('says when a page was saved', async () => {
    const [first] = await all(readWarc(piecesOf(record('/', page('x')))));
    expect(first).toMatchObject({ savedAt: '2026-10-02T08:30:00.000Z', status: 200 });
  });

  it('is read packed as a whole and record by record', async () => {
    const records = [record('/1', page('one')), record('/2', page('two'))];
    const expected = [at('/1', 'one'), at('/2', 'two')];
    expect(await warc(gzipSync(Buffer.concat(records)))).toEqual(expected);
    expect(await warc(...records.map((each) => gzipSync(each)))).toEqual(expected);
  });

  it('goes on after a page whose payload is damaged', async () => {
    const packed = gzipSync(page('x'));
    packed.fill(0, 12, 20);
    expect(
      await warc(
        record('/bad', packed, { 'Content-Encoding': 'gzip' }),
        record('/zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), { 'Content-Encoding': 'zstd' }),
        record('/good', page('y')),
      ),
    ).toEqual([
      '! https://skalar.example/bad: its gzip data is damaged',
      '! https://skalar.example/zstd: is compressed as "zstd", which is not read here',
      at('/good', 'y'),
    ]);
  });

  it('gives what stands before the place where it is cut or broken, and says so', async () => {
    const two = Buffer.concat([record('/1', page('one')), record('/2', page('two'))]);
    const cut = await warc(two.subarray(0, two.length - 20));
    expect(cut).toEqual([at('/1', 'one'), expect.stringMatching(/^!! record 2: the file ends/)]);
    const packed = gzipSync(two);
    expect((await warc(packed.subarray(0, packed.length - 30))).at(-1)).toMatch(
      /^!! record \d: the file ends/,
    );
    expect(await warc(record('/1', page('one')), Buffer.from('rubbish\r\n\r\n'))).toEqual([
      at('/1', 'one'),
      expect.stringMatching(/^!! record 2: does not begin/),
    ]);
    const lying = warcRecord('https://skalar.example/', Buffer.from('x'), { length: 9e14 });
    expect(await warc(lying)).toEqual([expect.stringMatching(/^!! record 1: the file ends/)]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from(page('x'))],
    ['a packed page', gzipSync(page('x'))],
  ])('is told apart from %s', async (_what, bytes) => {
    expect(await warc(bytes)).toEqual([expect.stringMatching(/^!! not a WARC file/)]);
  });

  it('does not wait for the end of a header that has none', async () => {
    async function* endless() {
      yield Buffer.from('WARC/1.0\r\nX: ');
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    expect(await read(readWarc(endless()))).toEqual([expect.stringMatching(/header has no end/)]);
  });
});

describe('WACZ', () => {
  const archive = gzipSync(
    Buffer.concat([
      record('/', page('home')),
      record('/frame', page('frame')),
      record('/old', '', { Location: '/new' }, '301 Moved'),
      record('/new', page('new')),
    ]),
  );
  const list = (...paths: string[]) =>
    [
      '{"format":"json-pages-1.0"}',
      ...paths.map((path) => JSON.stringify({ url: `https://skalar.example${path}` })),
      'broken {',
    ].join('\n');
  const wacz = async (files: Record<string, string | Uint8Array>) =>
    read(readWacz(sourceOf(await zipOf(files))));

  it('gives the pages that it lists, also after a redirect, and no other', async () => {
    const files = { 'archive/a.warc.gz': archive, 'pages/pages.jsonl': list('/#top', '/old') };
    expect(await wacz(files)).toEqual([at('/', 'home'), at('/new', 'new')]);
  });

  it('gives every page where it lists none', async () => {
    expect(await wacz({ 'archive/a.warc.gz': archive })).toHaveLength(3);
  });

  it('says which listed pages it does not hold', async () => {
    const files = { 'archive/a.warc.gz': archive, 'pages/pages.jsonl': list('/', '/missing') };
    const found = await wacz(files);
    expect(found).toEqual([
      at('/', 'home'),
      expect.stringMatching(/^!! 1 of 2 listed pages.*\/missing/),
    ]);
  });

  it('goes on with the next archive after one that is damaged', async () => {
    const files = { 'archive/a.warc.gz': 'rubbish', 'archive/b.warc.gz': archive };
    expect(await wacz(files)).toEqual([
      expect.stringMatching(/^! archive\/a\.warc\.gz: not a WARC/),
      ...[at('/', 'home'), at('/frame', 'frame'), at('/new', 'new')],
    ]);
  });

  it('refuses names that lead out of it, names given twice, and what is no archive', async () => {
    const refused = async (bytes: Buffer) => (await read(readWacz(sourceOf(bytes)))).join();
    const renamed = (zip: Buffer, from: string, to: string) =>
      Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
    const zip = await zipOf({ 'archive/a.warc.gz': archive, 'archive/b.warc.gz': archive });
    expect(await refused(renamed(zip, 'archive/a', '../hive/a'))).toMatch(/^!! not a whole zip/);
    expect(await refused(renamed(zip, 'archive/b', 'archive/a'))).toMatch(/^!! .*twice/);
    expect(await refused(zip.subarray(0, zip.length - 40))).toMatch(/^!! not a whole zip/);
    expect(await refused(await zipOf({ 'x.txt': 'x' }))).toMatch(/is it a WACZ\?/);
    expect(await refused(Buffer.alloc(0))).toMatch(/^!! not a whole zip/);
  });

  it('unpacks no further than it declares', async () => {
    const zip = await zipOf({ 'archive/a.warc': record('/', page('x'.repeat(5_000))) });
    const declared = zip.lastIndexOf('PK\u0001\u0002');
    zip.writeUInt32LE(100, declared + 24);
    expect((await read(readWacz(sourceOf(zip)))).join()).toMatch(/^! archive\/a\.warc: /);
  });
});
