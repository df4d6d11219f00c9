import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import type { PlaceInArchive } from '../../../shared/case/exhibit.ts';
import { httpResponse, payloadOf } from '../../saved/http-response.ts';
import { findQuote } from './find-quote.ts';
import { pageBytes } from './page-bytes.ts';

/** A quote that is looked for in the responses of a visit. */
export type Wanted = { key: string; quote: string; url: string };

const largest = 16 * 1024 * 1024;
/** Shorter words stand in any script, and prove nothing there. */
const leastElsewhere = 12;
const readable = /^\s*(?:text\/(?!css)|application\/(?:[\w.+-]*(?:json|javascript|xml|xhtml)))/i;

/**
 * Looks for quotes in the responses that a visit was given: in the page of their own address first,
 * read as text, then in whatever else names them. One pass over the WARC file; a body beyond 16 MB is
 * passed over. The offsets are those in the payload as it was decoded.
 */
export async function archivedQuotes(
  file: string,
  path: string,
  wanted: readonly Wanted[],
): Promise<Map<string, PlaceInArchive>> {
  const found = new Map<string, PlaceInArchive>();
  const ofPage = new Set<string>();
  const sizes = new Map<string, number>();
  const stream = createReadStream(file);
  try {
    const parser = new WARCParser(stream, { parseHttp: false });
    for await (const record of parser) {
      const sought = wanted.filter(({ key }) => !ofPage.has(key));
      if (sought.length === 0) break;
      const response = await readableBody(record);
      if (response === undefined) continue;
      const url = record.warcTargetURI ?? '';
      const place = {
        file: path,
        url,
        record: record.warcHeader('WARC-Record-ID') ?? '',
        recordOffset: parser.offset,
        recordLength: parser.recordLength,
      };
      for (const reads of response.isHtml ? (['text', 'source'] as const) : (['source'] as const)) {
        const letters = pageBytes(response.payload, reads);
        for (const { key, quote, url: page } of sought) {
          const isPage = response.isHtml && reads === 'text' && url === page.replace(/#.*$/s, '');
          if (ofPage.has(key) || (found.has(key) && !isPage)) continue;
          if (!isPage && quote.length < leastElsewhere) continue;
          const there = findQuote(letters, quote);
          if (!there) continue;
          found.set(key, { ...place, ...there, reads });
          sizes.set(place.record, response.payload.byteLength);
          if (isPage) ofPage.add(key);
        }
      }
    }
  } finally {
    stream.destroy();
  }
  for (const [key, place] of found) {
    const bodyOffset = await bodyStart(file, place, sizes.get(place.record));
    if (bodyOffset !== undefined) found.set(key, { ...place, bodyOffset });
  }
  return found;
}

/**
 * Where the body begins in a record as it is unpacked; undefined where it does not lie there as it
 * was searched: then no offset leads to the words.
 */
async function bodyStart(
  file: string,
  { recordOffset, recordLength }: PlaceInArchive,
  size: number | undefined,
): Promise<number | undefined> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(recordLength), 0, recordLength, recordOffset);
    const record = gunzipSync(buffer, { maxOutputLength: 2 * largest });
    const start = record.indexOf('\r\n\r\n', record.indexOf('\r\n\r\n') + 4) + 4;
    return record.byteLength - start - 4 === size ? start : undefined;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

/** The decoded body of a response in which words may stand; the record is read to its end. */
async function readableBody(
  record: WARCRecord,
): Promise<{ payload: Buffer; isHtml: boolean } | undefined> {
  const size = Number(record.warcHeaders.headers.get('content-length'));
  if (record.warcType !== 'response' || !(size <= largest)) {
    await record.skipFully();
    return undefined;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of record) pieces.push(piece);
  const response = httpResponse(Buffer.concat(pieces));
  const type = response?.headers.get('content-type') ?? '';
  if (!response || !readable.test(type)) return undefined;
  try {
    return { payload: payloadOf(response), isHtml: /html/i.test(type) };
  } catch {
    // Damaged on its way: no words can be had of it.
    return undefined;
  }
}
