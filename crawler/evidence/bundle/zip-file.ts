import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ZipWriter } from '@zip.js/zip.js';
import type { Resource } from '../../../shared/seal/data-package.ts';
import { storedInZip, zipOptions } from '../../../shared/seal/zip-fields.ts';

/** A zip file that is being written, entry by entry. */
export type ZipFile = {
  /** Adds a file as a stream, or bytes; what was written is returned with its hash. */
  add: (name: string, content: { file: string } | string) => Promise<Resource>;
  /** Writes the directory; the file is on disk when this returns. */
  end: () => Promise<void>;
  /** Lets go of the file after a fault. */
  abandon: () => Promise<void>;
};

/** Begins a zip file; entries are read and hashed once, on their way into it. */
export async function zipFile(file: string): Promise<ZipFile> {
  const handle = await open(file, 'wx');
  const out = new WritableStream<Uint8Array>({
    write: async (piece) => {
      await handle.writeFile(piece);
    },
  });
  const zip = new ZipWriter(out, zipOptions);
  return {
    add: async (name, content) => {
      const hash = createHash('sha256');
      let bytes = 0;
      const expected =
        typeof content === 'string' ? Buffer.byteLength(content) : await sizeOf(content.file);
      async function* pieces() {
        const source =
          typeof content === 'string'
            ? [Buffer.from(content)]
            : createReadStream(content.file, { highWaterMark: 1 << 18 });
        for await (const piece of source) {
          hash.update(piece);
          bytes += piece.length;
          yield new Uint8Array(piece);
        }
      }
      await zip.add(name, streamOf(pieces()), {
        level: storedInZip.test(name) ? 0 : 6,
        uncompressedSize: expected,
      });
      if (bytes !== expected) throw new Error(`${name}: changed while it was bundled`);
      return { name: basename(name), path: name, hash: `sha256:${hash.digest('hex')}`, bytes };
    },
    end: async () => {
      await zip.close();
      await handle.sync();
      await handle.close();
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

function streamOf(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (out) => {
      const { value, done } = await pieces.next();
      if (done) out.close();
      else out.enqueue(value);
    },
  });
}
