import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { BaseSerializerBuffer, type WARCRecord, WARCSerializer } from 'warcio';
import { reasonOf } from '../deadlines.ts';
import type { Spool } from './spool.ts';

/** A WARC file that is being written, one compressed member a record. */
export type WarcFile = {
  /** Queues records; a body lies in a spool, which is dropped afterwards. */
  add: (record: WARCRecord, body?: Spool) => void;
  /** Ends the file when all is written. */
  close: () => Promise<{ sha256: string; bytes: number; fault?: string }>;
};

const level = 3;
const pack = promisify(gzip);
const smallBody = 1024 * 1024;

/** Begins a WARC file; nothing that goes wrong with it stops a visit. */
export async function writeWarc(file: string): Promise<WarcFile> {
  const handle = await open(file, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  let fault: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const append = async (piece: Uint8Array) => {
    hash.update(piece);
    bytes += piece.byteLength;
    await writeFully(handle, piece);
  };
  const write = async (record: WARCRecord, body?: Spool) => {
    if (fault) return;
    if (body) await digest(record, body);
    const serializer = new WARCSerializer(record, { gzip: false }, body && new Spooled(body));
    if (!body || body.size() <= smallBody) {
      await append(await pack(await serializer.readFully(), { level }));
      return;
    }
    await pipeline(serializer, createGzip({ level }), async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) await append(piece);
    });
  };
  return {
    add: (record, body) => {
      last = last
        .then(() => write(record, body))
        .catch((because) => {
          fault ??= reasonOf(because);
        })
        .finally(() => body?.drop());
    },
    close: async () => {
      await last;
      await handle.sync().catch((because) => {
        fault ??= reasonOf(because);
      });
      await handle.close();
      return { sha256: hash.digest('hex'), bytes, fault };
    },
  };
}

async function writeFully(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength; ) {
    const { bytesWritten } = await handle.write(piece, at);
    at += bytesWritten;
  }
}

/** Digests by node's own hash: the library's takes seconds for what this does in a moment. */
async function digest(record: WARCRecord, body: Spool): Promise<void> {
  const block = createHash('sha256');
  if (record.httpHeaders) block.update(`${record.httpHeaders.toString()}\r\n`, 'utf8');
  for await (const piece of body.pieces()) block.update(piece);
  const { headers } = record.warcHeaders;
  headers.set('WARC-Payload-Digest', `sha256:${body.sha256()}`);
  headers.set('WARC-Block-Digest', `sha256:${block.digest('hex')}`);
}

/** A record's body stays where it is instead of being copied into memory. */
class Spooled extends BaseSerializerBuffer {
  readonly body: Spool;

  constructor(body: Spool) {
    super();
    this.body = body;
  }

  write(): void {}

  readAll(): AsyncIterable<Uint8Array> {
    return this.body.pieces();
  }

  purge(): void {}
}
