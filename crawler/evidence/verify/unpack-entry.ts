import { createHash } from 'node:crypto';
import type { FileEntry } from '@zip.js/zip.js';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { type ReadRange, storedPieces, storedStart } from './stored-pieces.ts';

/** No hash is this; whatever it is compared with differs. */
export const unreadable = 'unreadable';

/** Unpacks an entry piece by piece, no further than it declares; returns what is wrong with it. */
export async function unpack(
  entry: FileEntry,
  range: ReadRange,
  take: (piece: Uint8Array) => unknown,
): Promise<string | undefined> {
  let given = 0;
  const out = new WritableStream<Uint8Array>({
    write: (piece) => {
      given += piece.length;
      if (given > entry.uncompressedSize) throw new Error('longer than it declares');
      take(piece);
    },
  });
  try {
    const start = await storedStart(entry, range);
    if (start !== undefined) {
      await storedPieces(entry, start, range, take);
      return undefined;
    }
    await entry.getData(out, {
      useWebWorkers: false,
      checkSignature: true,
      checkOverlappingEntry: true,
      checkAmbiguity: true,
    });
  } catch (fault) {
    return `cannot be unpacked: ${wordsOfFault(fault)}`;
  }
  return given === entry.uncompressedSize ? undefined : 'shorter than it declares';
}

/** SHA-256 of an entry's contents in lower-case hex; what is wrong with it is reported. */
export async function hashOfEntry(
  entry: FileEntry | undefined,
  range: ReadRange,
  report: (because: string) => void,
): Promise<string> {
  if (!entry) return unreadable;
  const hash = createHash('sha256');
  const fault = await unpack(entry, range, (piece) => hash.update(piece));
  if (fault !== undefined) report(fault);
  return fault === undefined ? hash.digest('hex') : unreadable;
}
