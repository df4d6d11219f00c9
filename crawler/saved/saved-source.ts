import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Failure } from '../failure.ts';

/** A saved file, or standard input, before anything is known of what it holds. */
export type SavedSource = {
  /** Undefined for standard input. */
  file: string | undefined;
  /** When the file was last written, ISO 8601. */
  writtenAt: string;
  /** How it begins: enough to tell the kinds of file apart. */
  head: Uint8Array;
  /** All of it; a failure when it is longer than `most` bytes. */
  bytes: (most: number) => Promise<Buffer>;
  /** Piece by piece, for files of any length. */
  stream: () => AsyncIterable<Uint8Array>;
};

const headLength = 4096;

/** Opens a saved file, or standard input for `-`. */
export async function savedSource(name: string): Promise<SavedSource> {
  return name === '-' ? standardInput() : storedFile(name);
}

async function storedFile(file: string): Promise<SavedSource> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new Failure(`${file}: no such file`);
  if (!found.isFile()) throw new Failure(`${file}: a folder, not a file`);
  const handle = await open(file).catch((fault: Error) => {
    throw new Failure(`${file}: cannot be read: ${fault.message}`);
  });
  const head = Buffer.alloc(headLength);
  const { bytesRead } = await handle.read(head, 0, headLength, 0).finally(() => handle.close());
  const stream = () => createReadStream(file);
  return {
    file,
    writtenAt: found.mtime.toISOString(),
    head: head.subarray(0, bytesRead),
    stream,
    bytes: (most) => allOf(stream(), most),
  };
}

async function standardInput(): Promise<SavedSource> {
  const pieces = process.stdin[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  while (length < headLength) {
    const { value, done } = await pieces.next();
    if (done) break;
    first.push(Buffer.from(value));
    length += value.length;
  }
  async function* stream() {
    yield* first;
    for (;;) {
      const { value, done } = await pieces.next();
      if (done) return;
      yield Buffer.from(value);
    }
  }
  return {
    file: undefined,
    writtenAt: new Date().toISOString(),
    head: Buffer.concat(first).subarray(0, headLength),
    stream,
    bytes: (most) => allOf(stream(), most),
  };
}

async function allOf(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > most) {
      throw new Failure(
        `longer than ${most >> 20} MB; no page is that long: take the pages out of it`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
