import { WARCRecord } from 'warcio';
import type { Body } from './bodies.ts';
import type { Exchange, Headers, Reply } from './exchange.ts';
import type { Spool } from './spool.ts';

/** A record and the spool that its body lies in. */
export type Recorded = { record: WARCRecord; body?: Spool };

const version = 'WARC/1.1';
/** What says who the visitor is, or how the exit is paid: kept out of the evidence. */
const secret = /^(cookie|authorization|proxy-authorization)$/i;
/** Told of the body on its way; here it is decoded. */
const ofTheWay = /^(content-encoding|transfer-encoding|content-length)$/i;

/** The response to an exchange, with its request; the body as it was decoded by the browser. */
export function responseRecords(
  exchange: Exchange,
  reply: Reply,
  { spool, wanting }: Body,
): Recorded[] {
  const { url, startedAt: date } = exchange;
  const response = WARCRecord.create(
    {
      type: 'response',
      url,
      date,
      warcVersion: version,
      statusline: oneLine(`HTTP/1.1 ${reply.status} ${reply.statusText}`),
      httpHeaders: asDelivered(reply.headers),
      warcHeaders: {
        'Content-Type': 'application/http; msgtype=response',
        ...(wanting ? { 'WARC-Truncated': wanting.truncated } : {}),
        ...protocolOf(reply),
      },
    },
    spool.pieces(),
  );
  const found: Recorded[] = [
    { record: response, body: spool },
    { record: requestRecord(exchange, response) },
  ];
  if (wanting) {
    const about = { truncated: wanting.because };
    found.push({ record: metadataRecord(url, date, about, response) });
  }
  return found;
}

/** An exchange without a response: why nothing came of it, and its request if it was sent. */
export function failureRecords(exchange: Exchange, because: string, words?: string): Recorded[] {
  const { url, method, kind, startedAt } = exchange;
  const about = { failure: because, ...(words ? { said: words } : {}), method, kind };
  const failure = metadataRecord(url, startedAt, about);
  if (!exchange.sent) return [{ record: failure }];
  return [{ record: failure }, { record: requestRecord(exchange, failure) }];
}

/** Facts on an address that are no response. */
export function metadataRecord(
  url: string,
  date: string,
  about: Record<string, string>,
  concurrent?: WARCRecord,
): WARCRecord {
  const lines = Object.entries(about).map(([name, value]) => `${name}: ${oneLine(value)}\r\n`);
  return WARCRecord.create(
    {
      type: 'metadata',
      url,
      date,
      warcVersion: version,
      warcHeaders: {
        'Content-Type': 'application/warc-fields',
        ...concurrentTo(concurrent),
      },
    },
    [Buffer.from(lines.join(''), 'utf8')],
  );
}

/** The first record of a file: who made it, with what, as whom. */
export function infoRecord(date: string, filename: string, about: Record<string, string>) {
  const clean = Object.entries(about).map(([name, value]) => [name, oneLine(value)]);
  return WARCRecord.createWARCInfo(
    { date, filename, warcVersion: version },
    Object.fromEntries(clean),
  );
}

function requestRecord(exchange: Exchange, concurrent: WARCRecord): WARCRecord {
  const { url, method, startedAt: date, requestHeaders, requestBody } = exchange;
  const { pathname, search } = new URL(url);
  const removed = requestHeaders.filter(([name]) => secret.test(name)).map(([name]) => name);
  const headers = requestHeaders.filter(([name]) => !secret.test(name));
  if (removed.length) headers.push(['x-archive-removed', removed.join(', ')]);
  return WARCRecord.create(
    {
      type: 'request',
      url,
      date,
      warcVersion: version,
      statusline: oneLine(`${method} ${pathname}${search} HTTP/1.1`),
      httpHeaders: headers.map(plain),
      warcHeaders: {
        'Content-Type': 'application/http; msgtype=request',
        ...concurrentTo(concurrent),
      },
    },
    requestBody ? [requestBody] : [],
  );
}

function concurrentTo(record: WARCRecord | undefined): Record<string, string> {
  const id = record?.warcHeader('WARC-Record-ID');
  return id ? { 'WARC-Concurrent-To': id } : {};
}

function protocolOf({ protocol }: Reply): Record<string, string> {
  if (protocol === 'http/1.1' || !/^[\w/.-]+$/.test(protocol)) return {};
  return { 'WARC-Protocol': protocol };
}

function asDelivered(headers: Headers): Headers {
  return headers.map(plain).map(([name, value]): [string, string] => {
    const other = ofTheWay.test(name) || /^warc-/i.test(name);
    return [other ? `x-archive-orig-${name}` : name, value];
  });
}

/** A hostile header stays one header. */
function plain([name, value]: [string, string]): [string, string] {
  return [name.replace(/[^!#$%&'*+.^_`|~\w-]/g, '_'), oneLine(value).replaceAll(',,,', ',, ,')];
}

function oneLine(words: string): string {
  return words.replace(/[\r\n\0]+/g, ' ').trimEnd();
}
