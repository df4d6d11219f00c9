import { createHash } from 'node:crypto';
import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import { layout } from '../../../shared/case/layout.ts';
import { zipFields } from '../../../shared/seal/zip-fields.ts';
import { pathInCase } from '../bundle/bundle-names.ts';
import type { CaseFiles } from './case-disk.ts';
import { type ReadRange, storedPieces, storedStart } from './stored-pieces.ts';
import type { Fault } from './verified.ts';

/** A bundle that is open for reading; nothing of it is ever unpacked to a disk. */
export type OpenBundle = {
  /** The case in it. */
  disk: CaseFiles;
  entries: ReadonlyMap<string, FileEntry>;
  /** The same as `disk` has, by the entry's own name. */
  hash: (name: string) => Promise<string>;
  read: (name: string) => Promise<Buffer | undefined>;
  /** What was found to be wrong with the zip itself; grows as entries are read. */
  faults: Fault[];
};

const mostEntries = 200_000;
/** What is larger is stored, not packed: a small file cannot claim it. */
const mostPacked = 1024 * 1024 * 1024;
const mostInMemory = 256 * 1024 * 1024;

/** Reads the directory of a bundle, strictly: what two programs could read in two ways is a fault. */
export async function caseInWacz(
  zip: ZipReader<unknown>,
  range: ReadRange,
  input: string,
): Promise<OpenBundle> {
  const faults: Fault[] = [];
  const broken = (file: string, because: string) => faults.push({ file, kind: 'broken', because });
  const entries = new Map<string, FileEntry>();
  const paths = new Map<string, string>();
  try {
    for await (const entry of zip.getEntriesGenerator({ strictness: 'strict' })) {
      const { filename } = entry;
      if (entries.size === mostEntries) throw new Error(`more than ${mostEntries} entries`);
      if (entry.directory) {
        faults.push({ file: filename, kind: 'extra', because: 'a folder of its own' });
        continue;
      }
      const doubt = doubtOf(entry);
      if (doubt !== undefined) {
        broken(filename, doubt);
        continue;
      }
      if (entries.has(filename)) throw new Error(`it holds ${filename} twice`);
      entries.set(filename, entry);
      const path = pathInCase(filename);
      if (path === undefined) continue;
      if (paths.has(path)) broken(filename, `the bundle holds ${path} twice`);
      else paths.set(path, filename);
    }
  } catch (fault) {
    broken(input, `not a sound zip archive: ${messageOf(fault)}`);
  }
  const hashes = new Map<string, Promise<string>>();
  const hash = (name: string): Promise<string> => {
    const known =
      hashes.get(name) ?? hashOf(entries.get(name), range, (because) => broken(name, because));
    hashes.set(name, known);
    return known;
  };
  const read = async (name: string): Promise<Buffer | undefined> => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (entry.uncompressedSize > mostInMemory) {
      broken(name, `too large: ${entry.uncompressedSize} bytes`);
      return undefined;
    }
    const pieces: Uint8Array[] = [];
    const fault = await unpack(entry, range, (piece) => pieces.push(piece));
    if (fault !== undefined) broken(name, fault);
    return fault === undefined ? Buffer.concat(pieces) : undefined;
  };
  const inCase = [...paths].filter(([path]) => !path.startsWith(`${layout.seals}/`));
  const disk: CaseFiles = {
    files: new Map(inCase.map(([path, name]) => [path, entries.get(name)?.uncompressedSize ?? 0])),
    seals: [...paths.keys()].filter((path) => path.startsWith(`${layout.seals}/`)).sort(),
    left: [],
    hash: async (path, end) => {
      const name = paths.get(path) ?? path;
      if (end === undefined) return hash(name);
      const bytes = await read(name);
      return bytes && bytes.length >= end ? sha256Of(bytes.subarray(0, end)) : unreadable;
    },
    read: async (path) => read(paths.get(path) ?? path),
  };
  return { disk, entries, hash, read, faults };
}

/** No hash is this; whatever it is compared with differs. */
const unreadable = 'unreadable';

/** What a bundle of ours does not have in the directory. */
function doubtOf(entry: FileEntry): string | undefined {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.encrypted) return 'encrypted';
  if (entry.symlink) return 'a link, not a file';
  if (/\\|\p{Cc}/u.test(entry.filename)) return 'no name of a file of a case';
  if (compressionMethod !== 0 && compressionMethod !== 8) return 'packed in an unknown way';
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) {
    return `declares ${uncompressedSize} bytes and holds ${compressedSize}`;
  }
  if (compressionMethod === 8 && uncompressedSize > mostPacked) {
    return `declares ${uncompressedSize} bytes packed in ${compressedSize}`;
  }
  for (const [field, value] of Object.entries(zipFields)) {
    if (Reflect.get(entry, field) !== value) return `its ${field} is not as a bundle has it`;
  }
  if (entry.comment !== '') return 'carries a comment';
  return undefined;
}

async function hashOf(
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

/** Unpacks an entry piece by piece, no further than it declares; returns what is wrong with it. */
async function unpack(
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
    return `cannot be unpacked: ${messageOf(fault)}`;
  }
  return given === entry.uncompressedSize ? undefined : 'shorter than it declares';
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
