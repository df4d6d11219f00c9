import { decodeBuffer, getEncoding } from 'encoding-sniffer';
import { Failure } from '../failure.ts';

/** Bytes beyond this are no page that a visitor was shown. */
export const longestPage = 64 * 1024 * 1024;

/** No page is in this encoding, so that it stands for a page that names none. */
const unsaid = 'x-user-defined';

const fileKinds: [RegExp, string][] = [
  [/^%PDF-/, 'a PDF'],
  [/^\x89PNG|^GIF8[79]a|^\xff\xd8\xff|^RIFF.{4}WEBP/s, 'a picture'],
  [/^PK\x03\x04/, 'a zip archive'],
  [/^\x1f\x8b/, 'gzip inside gzip'],
];

/**
 * The text of a page: in the encoding that its own bytes, the sender's label or its meta element say,
 * else in UTF-8 or what browsers take for pages that say nothing. Bytes that are no text are refused.
 */
export function decodePage(bytes: Uint8Array, label?: string): string {
  if (bytes.length > longestPage) {
    throw new Failure(`longer than ${longestPage >> 20} MB; a page that long is not read`);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, 64).toString('latin1');
  const kind = fileKinds.find(([signature]) => signature.test(start))?.[1];
  if (kind) throw new Failure(`${kind}, not a page; save the page itself`);
  const text = decoded(buffer, label);
  const sample = text.slice(0, 20_000);
  const unreadable = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (unreadable > 20 && unreadable > sample.length / 10) {
    throw new Failure('not text in any encoding that it names; save the page again');
  }
  return text;
}

function decoded(buffer: Buffer, label: string | undefined): string {
  const said = { transportLayerEncodingLabel: label, defaultEncoding: unsaid };
  if (getEncoding(buffer, said) !== unsaid) {
    try {
      return decodeBuffer(buffer, said);
    } catch {
      // An encoding that exists and that no decoder knows: read as if nothing had been said.
    }
  }
  const text = decodeBuffer(buffer, { userEncoding: 'utf-8' });
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return lost > kept ? decodeBuffer(buffer, { userEncoding: 'windows-1252' }) : text;
}
