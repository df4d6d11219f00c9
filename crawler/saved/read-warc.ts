import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { Failure } from '../failure.ts';
import { decodePage, longestPage } from './decode-page.ts';
import { gunzipped } from './gunzipped.ts';
import { type HttpResponse, httpResponse, payloadOf } from './http-response.ts';
import type { SavedPage, SavedPages } from './saved-page.ts';

/** No record header is as long as this; what seems to have one is no WARC. */
const longestHeader = 1024 * 1024;

/** Which addresses are pages; told of redirects, as they lead from one to another. */
export type WantedPages = {
  has: (url: string) => boolean;
  redirected: (from: string, to: string) => void;
};

const everyPage: WantedPages = { has: () => true, redirected: () => {} };

/** Every page of a WARC file: responses in HTML with status 200, and HTML kept as a resource. */
export async function* readWarc(
  file: AsyncIterable<Uint8Array>,
  wanted: WantedPages = everyPage,
): SavedPages {
  const meter = { sinceHeader: 0 };
  const reader = new AsyncIterReader(metered(await plain(file), meter), null);
  const parser = new WARCParser(reader, { parseHttp: false });
  for (let number = 1; ; number += 1) {
    meter.sinceHeader = 0;
    const record = await parser.parse();
    if (!record) break;
    const fault = faultOf(record);
    if (fault) throw new Failure(`record ${number}: ${fault}; the rest of the file is not read`);
    const url = record.warcTargetURI ?? '';
    const kept = isPageRecord(record) && /^https?:\/\//i.test(url) && URL.canParse(url);
    const { bytes, missing } = await bodyOf(record, kept ? longestPage : 0, meter);
    if (missing) throw new Failure(`record ${number}: the file ends before it; fetch it again`);
    if (!kept) continue;
    try {
      const page = bytes && pageOf(record, url, bytes, wanted);
      if (page) yield page;
      if (!bytes && wanted.has(url)) throw new Failure(`longer than ${longestPage >> 20} MB`);
    } catch (because) {
      if (!(because instanceof Failure)) throw because;
      yield new Failure(`${url}: ${because.message}`);
    }
  }
}

function isPageRecord({ warcType }: WARCRecord): boolean {
  return warcType === 'response' || warcType === 'resource';
}

function pageOf(
  record: WARCRecord,
  url: string,
  bytes: Buffer,
  wanted: WantedPages,
): SavedPage | undefined {
  const response = record.warcType === 'response' ? httpResponse(bytes) : asResponse(record, bytes);
  if (!response) return undefined;
  const { status, headers } = response;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
    wanted.redirected(url, new URL(location, url).href);
  }
  const contentType = headers.get('content-type') ?? '';
  const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
  if (status !== 200 || !isHtml || !wanted.has(url)) return undefined;
  const charset = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1];
  const date = new Date(record.warcDate ?? '');
  return {
    html: decodePage(payloadOf(response), charset),
    url,
    status,
    ...(!Number.isNaN(date.getTime()) && { savedAt: date.toISOString() }),
  };
}

function asResponse(record: WARCRecord, body: Buffer): HttpResponse {
  const type = record.warcHeaders.headers.get('content-type') ?? '';
  return { status: 200, headers: new Map([['content-type', type]]), body };
}

/** What makes a record unreadable; whatever follows it cannot be trusted either. */
function faultOf({ warcHeaders }: WARCRecord): string | undefined {
  if (!/^WARC\/\d/.test(warcHeaders.statusline)) return 'does not begin as a WARC record does';
  const length = warcHeaders.headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(length) ? undefined : 'has no Content-Length';
}

/** Reads a record to its end, so that the parser need not skip it: at a file's end it would for ever. */
async function bodyOf(record: WARCRecord, most: number, meter: { sinceHeader: number }) {
  const length = Number(record.warcHeaders.headers.get('content-length'));
  const pieces: Uint8Array[] = [];
  let read = 0;
  for await (const piece of record.reader) {
    meter.sinceHeader = 0;
    read += piece.length;
    if (read <= most) pieces.push(piece);
  }
  record.consumed = 'raw';
  const missing = read < length;
  return { bytes: read <= most ? Buffer.concat(pieces) : undefined, missing };
}

async function* metered(file: AsyncIterable<Uint8Array>, meter: { sinceHeader: number }) {
  for await (const piece of file) {
    meter.sinceHeader += piece.length;
    if (meter.sinceHeader > longestHeader) {
      throw new Failure('a record header has no end; is it a WARC file?');
    }
    yield piece;
  }
}

/** The file unpacked, if it is packed, its beginning checked. */
async function plain(file: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const packed = await peeked(file);
  const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
  const { head, all } = isGzip ? await peeked(gunzipped(packed.all)) : packed;
  if (!/^WARC\/\d/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'))) {
    throw new Failure('not a WARC file: it does not begin with "WARC/"');
  }
  return all;
}

async function peeked(file: AsyncIterable<Uint8Array>) {
  const pieces = file[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < 8) {
    const { value, done } = await pieces.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* all() {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { head, all: all() };
}
