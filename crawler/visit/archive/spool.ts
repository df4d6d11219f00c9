import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of one response while they come in: small ones in memory, larger ones in a file. */
export type Spool = {
  add: (piece: Uint8Array) => void;
  size: () => number;
  /** SHA-256 of all that was added, in lower-case hex. */
  sha256: () => string;
  pieces: () => AsyncIterable<Uint8Array>;
  drop: () => void;
};

const mostInMemory = 1024 * 1024;

let spools = 0;

/** Opens an empty spool; its file, where it needs one, lies in `folder`. */
export function openSpool(folder: string): Spool {
  const hash = createHash('sha256');
  let kept: Uint8Array[] = [];
  let size = 0;
  let file: { path: string; handle: number } | undefined;
  const toFile = () => {
    spools += 1;
    const path = join(folder, `body-${spools}`);
    file = { path, handle: openSync(path, 'wx') };
    for (const piece of kept) writeWhole(file.handle, piece);
    kept = [];
  };
  return {
    add: (piece) => {
      hash.update(piece);
      size += piece.byteLength;
      if (!file && size > mostInMemory) toFile();
      // In step with the browser on purpose: what is not written yet waits in its pipe, not here.
      if (file) writeWhole(file.handle, piece);
      else kept.push(piece);
    },
    size: () => size,
    sha256: () => hash.copy().digest('hex'),
    // Opened when it is read, not before: a record may wait, or be given up.
    pieces: async function* () {
      if (file) yield* createReadStream(file.path, { highWaterMark: 1 << 18 });
      else yield* kept;
    },
    drop: () => {
      kept = [];
      if (!file) return;
      closeSync(file.handle);
      rmSync(file.path, { force: true });
      file = undefined;
    },
  };
}

function writeWhole(handle: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.byteLength; ) at += writeSync(handle, piece, at);
}
