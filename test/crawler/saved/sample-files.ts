import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { SavedSource } from '../../../crawler/saved/saved-source.ts';

/** Lines as mail and archives end them. */
export function crlf(...lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

/** One WARC record around an HTTP message, or around whatever is given. */
export function warcRecord(
  url: string,
  body: Uint8Array,
  {
    type = 'response',
    contentType = 'application/http; msgtype=response',
    length = body.length,
  } = {},
): Buffer {
  const head = crlf(
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2026-10-02T08:30:00Z',
    'WARC-Record-ID: <urn:uuid:5f0c2f0e-0000-4000-8000-000000000001>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${length}`,
    '',
    '',
  );
  return Buffer.concat([head, body, crlf('', '', '')]);
}

/** An HTTP response in bytes. */
export function httpMessage(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = '200 OK',
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([crlf(`HTTP/1.1 ${status}`, ...lines, '', ''), Buffer.from(body)]);
}

/** A zip archive of the files given, in memory. */
export async function zipOf(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    await zip.add(name, new Uint8ArrayReader(Buffer.from(content)));
  }
  return Buffer.from(await zip.close());
}

/** Bytes as they come from standard input. */
export function sourceOf(bytes: Uint8Array): SavedSource {
  return {
    file: undefined,
    writtenAt: '2026-11-01T00:00:00.000Z',
    head: bytes.subarray(0, 4096),
    bytes: async () => Buffer.from(bytes),
    stream: () => piecesOf(bytes),
  };
}

/** The same bytes in small pieces, so that nothing rests on where a piece happens to end. */
export async function* piecesOf(bytes: Uint8Array, size = 61): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything that a generator gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
