import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { WARCParser } from 'warcio';

/** A record as it was read back, its digests checked against its bytes. */
export type ReadRecord = {
  type: string;
  url: string;
  status: number;
  headers: Map<string, string>;
  id: string;
  concurrentTo: string;
  truncated: string | undefined;
  payload: Buffer;
  /** Both digests are those of the bytes. */
  sound: boolean;
};

/** Every record of a WARC file, read by the library and hashed apart from it. */
export async function readWarcBack(file: string): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const record of new WARCParser(createReadStream(file), { parseHttp: false })) {
    const pieces: Uint8Array[] = [];
    for await (const piece of record) pieces.push(piece);
    const block = Buffer.concat(pieces);
    const type = record.warcType;
    const isHttp = type === 'request' || type === 'response';
    const end = isHttp ? block.indexOf('\r\n\r\n') : -4;
    const [statusline = '', ...lines] = isHttp
      ? block.toString('latin1', 0, end).split('\r\n')
      : [];
    const payload = block.subarray(end + 4);
    const hash = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    records.push({
      type,
      url: record.warcTargetURI ?? '',
      status: Number(statusline.split(' ')[1]),
      headers: new Map(
        lines.map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
        }),
      ),
      id: record.warcHeader('WARC-Record-ID') ?? '',
      concurrentTo: record.warcHeader('WARC-Concurrent-To') ?? '',
      truncated: record.warcHeader('WARC-Truncated') ?? undefined,
      payload,
      sound:
        type === 'warcinfo' ||
        (record.warcBlockDigest === hash(block) && record.warcPayloadDigest === hash(payload)),
    });
  }
  return records;
}
