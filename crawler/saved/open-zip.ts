import { open } from 'node:fs/promises';
import { Reader, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { Failure } from '../failure.ts';
import type { SavedSource } from './saved-source.ts';

/** An archive from standard input lies in memory: it is read from its end. */
const mostInMemory = 1024 * 1024 * 1024;

/** Opens a zip archive for reading its entries one by one; a file is never taken in whole. */
export async function openZip(
  source: SavedSource,
): Promise<{ zip: ZipReader<unknown>; close: () => Promise<void> }> {
  if (source.file === undefined) {
    const zip = new ZipReader<unknown>(new Uint8ArrayReader(await source.bytes(mostInMemory)));
    return { zip, close: () => zip.close() };
  }
  const handle = await open(source.file).catch((fault: Error) => {
    throw new Failure(`cannot be read: ${fault.message}`);
  });
  const { size } = await handle.stat();
  const reader = new Reader<undefined>(undefined);
  reader.size = size;
  reader.readUint8Array = async (index, length) => {
    const piece = new Uint8Array(Math.max(0, Math.min(length, size - index)));
    let read = 0;
    while (read < piece.length) {
      const { bytesRead } = await handle.read(piece, read, piece.length - read, index + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return piece.subarray(0, read);
  };
  const zip = new ZipReader<unknown>(reader);
  const close = async () => {
    await zip.close();
    await handle.close();
  };
  return { zip, close };
}
