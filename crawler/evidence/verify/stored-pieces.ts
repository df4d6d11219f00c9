import { crc32 } from 'node:zlib';
import type { FileEntry } from '@zip.js/zip.js';

/** Reads a range of a file's own bytes; shorter at its end. */
export type ReadRange = (offset: number, length: number) => Promise<Buffer>;

const pieceBytes = 1 << 20;

/** Where the bytes of an entry begin that is stored as it is; undefined for others. */
export async function storedStart(
  { offset, compressionMethod }: FileEntry,
  range: ReadRange,
): Promise<number | undefined> {
  if (compressionMethod !== 0) return undefined;
  const header = await range(offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return undefined;
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Reads a stored entry piece by piece, as fast as the disk gives it. Throws where it is not whole. */
export async function storedPieces(
  entry: FileEntry,
  start: number,
  range: ReadRange,
  take: (piece: Buffer) => unknown,
): Promise<void> {
  const size = entry.uncompressedSize;
  let sum = 0;
  for (let read = 0; read < size; ) {
    const piece = await range(start + read, Math.min(pieceBytes, size - read));
    if (piece.length === 0) throw new Error('the file ends before it');
    sum = crc32(piece, sum);
    read += piece.length;
    take(piece);
  }
  if (sum !== entry.crc32) throw new Error('its CRC-32 is another');
}
