import type { FileEntry } from '@zip.js/zip.js';
import { zipFields } from '../../../shared/seal/zip-fields.ts';
import type { OpenBundle } from '../verify/case-in-zip.ts';
import type { ReadRange } from '../verify/stored-pieces.ts';
import type { Fault } from '../verify/verified.ts';

const descriptorFollows = 0x0008;
const nameIsUtf8 = 0x0800;

/**
 * Checks the zip format's own bytes, which no hash covers: entries follow one another without a gap,
 * say the same before their data, after it and in the directory, and nothing that says more.
 */
export async function checkContainer(
  { entries }: OpenBundle,
  range: ReadRange,
  size: number,
  input: string,
): Promise<Fault[]> {
  const broken = (file: string, because: string): Fault[] => [{ file, kind: 'broken', because }];
  let position = 0;
  let directory = 0;
  for (const [name, entry] of entries) {
    if (entry.offset !== position) return broken(name, 'does not begin where the one before ends');
    const local = await range(position, 30 + entry.rawFilename.length);
    const extra = local.length < 30 ? 0 : local.readUInt16LE(28);
    if (!fieldsAreOurs(entry) || !isHeaderOf(entry, local, extra)) {
      return broken(name, 'its zip fields are not as a bundle has them');
    }
    if (extra > 0 && !entry.zip64) return broken(name, 'carries more than its name');
    const end = position + local.length + extra + entry.compressedSize;
    const descriptor = descriptorOf(entry, extra > 0);
    const found = await range(end, descriptor.length);
    if (!found.equals(descriptor)) return broken(name, 'its sizes or its CRC-32 are not the same');
    position = end + descriptor.length;
    directory += 46 + entry.rawFilename.length + (entry.extraFieldLength ?? 0);
  }
  const last = await range(position + directory, Math.max(0, size - position - directory));
  const plain = endOf(entries.size, directory, position);
  const fits = plain === undefined ? last.length === 98 : last.equals(plain);
  return fits ? [] : broken(input, 'does not end as a bundle does');
}

function fieldsAreOurs(entry: FileEntry): boolean {
  const { version, zip64, compressionMethod, rawBitFlag, diskNumberStart, filename } = entry;
  const plain = compressionMethod === 0 ? 10 : 20;
  const flags = /^[ -~]*$/.test(filename) ? descriptorFollows : descriptorFollows | nameIsUtf8;
  const kinds = [...(entry.extraField?.keys() ?? [])];
  return (
    (version === plain || (zip64 && version === 45)) &&
    rawBitFlag === flags &&
    (zip64 ? kinds.every((kind) => kind === 1) : (entry.extraFieldLength ?? 0) === 0) &&
    (diskNumberStart === 0 || (zip64 && diskNumberStart === 0xffff))
  );
}

/** What lies beyond 4 GB says so in the directory, and before its data only when it is so large itself. */
function isHeaderOf(entry: FileEntry, found: Buffer, extra: number): boolean {
  const wanted = localHeader(entry, extra);
  if (entry.zip64 && extra === 0 && found.length >= 6) {
    wanted.writeUInt16LE(entry.compressionMethod === 0 ? 10 : 20, 4);
    return found.equals(wanted) || found.equals(wanted.fill(45, 4, 5));
  }
  return found.equals(wanted);
}

function localHeader(entry: FileEntry, extra: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(entry.version, 4);
  header.writeUInt16LE(entry.rawBitFlag ?? 0, 6);
  header.writeUInt16LE(entry.compressionMethod, 8);
  header.writeUInt32LE(zipFields.rawLastModDate, 10);
  if (extra > 0) header.fill(0xff, 18, 26);
  header.writeUInt16LE(entry.rawFilename.length, 26);
  header.writeUInt16LE(extra, 28);
  return Buffer.concat([header, entry.rawFilename]);
}

function descriptorOf(
  { crc32, compressedSize, uncompressedSize }: FileEntry,
  zip64: boolean,
): Buffer {
  const descriptor = Buffer.alloc(zip64 ? 24 : 16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc32 ?? 0, 4);
  if (zip64) {
    descriptor.writeBigUInt64LE(BigInt(compressedSize), 8);
    descriptor.writeBigUInt64LE(BigInt(uncompressedSize), 16);
  } else {
    descriptor.writeUInt32LE(compressedSize, 8);
    descriptor.writeUInt32LE(uncompressedSize, 12);
  }
  return descriptor;
}

/** The end record; undefined where the archive is so large that it has one of the larger kind. */
function endOf(count: number, directory: number, start: number): Buffer | undefined {
  if (count >= 0xffff || directory >= 0xffffffff || start >= 0xffffffff) return undefined;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
