import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Failure } from '../failure.ts';
import { longestPage } from './decode-page.ts';

/** An HTTP response as an archive holds it. */
export type HttpResponse = {
  status: number;
  /** By lower-case name; repeated ones joined with a comma. */
  headers: ReadonlyMap<string, string>;
  /** As sent: chunked or compressed, if the headers say so. */
  body: Buffer;
};

/** Reads an HTTP/1 response; undefined where the bytes do not begin as one. */
export function httpResponse(bytes: Buffer): HttpResponse | undefined {
  const start = bytes.subarray(0, 64 * 1024).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  const [statusLine = '', ...lines] = start.slice(0, end?.index).split(/\r?\n/);
  const status = /^HTTP\/[\d.]+ +(\d{3})\b/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = /^([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) continue;
    const known = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  const body = end ? bytes.subarray(end.index + end[0].length) : Buffer.alloc(0);
  return { status: Number(status), headers, body };
}

/** The page itself: chunks joined, compression undone. Archives that undid it already are believed. */
export function payloadOf({ headers, body }: HttpResponse): Buffer {
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let payload = chunked ? (joined(body) ?? body) : body;
  const encodings = (headers.get('content-encoding') ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '' && each !== 'identity');
  for (const encoding of encodings.slice(0, 4).reverse()) {
    const unpack = decoders[encoding];
    if (!unpack) {
      if (looksLikeMarkup(payload)) return payload;
      throw new Failure(`is compressed as "${encoding}", which is not read here`);
    }
    try {
      payload = unpack(payload);
    } catch (fault) {
      if (looksLikeMarkup(payload)) return payload;
      throw new Failure(
        fault instanceof RangeError
          ? `unpacks to more than ${longestPage >> 20} MB`
          : `its ${encoding} data is damaged`,
      );
    }
  }
  return payload;
}

const limit = { maxOutputLength: longestPage };
const gunzip = (bytes: Buffer) => gunzipSync(bytes, limit);
const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: (bytes) => brotliDecompressSync(bytes, limit),
  // The header means zlib; some servers send the bare stream.
  deflate: (bytes) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit),
};

function looksLikeMarkup(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(bytes.subarray(0, 200).toString('latin1'));
}

/** Undefined where the bytes are not chunked, whatever the header says. */
function joined(body: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const lineEnd = body.indexOf('\n', at);
    if (lineEnd < 0 || lineEnd - at > 1_000) return undefined;
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(body.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return pieces.length > 0 ? Buffer.concat(pieces) : undefined;
}
