import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { zipFields } from '../../../shared/seal/zip-fields.ts';
import type { Fault } from './verified.ts';

/** The directory of a zip file, read strictly: what two programs could read in two ways is a fault. */
export type ZipEntries = {
  entries: Map<string, FileEntry>;
  /** Entries that are folders. */
  folders: string[];
  /** What is wrong with it, whoever wrote it. */
  faults: Fault[];
  /** What a zip of ours never has, and one that was packed by another program may. */
  foreign: Fault[];
};

const mostEntries = 200_000;
/** What is larger is stored, not packed: a small file cannot claim it. */
const mostPacked = 1024 * 1024 * 1024;

/** Reads the directory of a zip file; entries that are in doubt are left out of it. */
export async function zipEntries(zip: ZipReader<unknown>, input: string): Promise<ZipEntries> {
  const found: ZipEntries = { entries: new Map(), folders: [], faults: [], foreign: [] };
  const broken = (file: string, because: string): Fault => ({ file, kind: 'broken', because });
  try {
    for await (const entry of zip.getEntriesGenerator({ strictness: 'strict' })) {
      const { filename } = entry;
      if (found.entries.size === mostEntries) throw new Error(`more than ${mostEntries} entries`);
      if (entry.directory) {
        found.folders.push(filename);
        continue;
      }
      const doubt = doubtOf(entry);
      if (doubt !== undefined) {
        found.faults.push(broken(filename, doubt));
        continue;
      }
      if (found.entries.has(filename)) throw new Error(`it holds ${filename} twice`);
      const strange = strangeIn(entry);
      if (strange !== undefined) found.foreign.push(broken(filename, strange));
      found.entries.set(filename, entry);
    }
  } catch (fault) {
    const words = wordsOfFault(fault);
    found.faults.push(broken(input, `not a sound zip archive: ${words}`));
  }
  return found;
}

function doubtOf(entry: FileEntry): string | undefined {
  const { compressedSize, uncompressedSize, compressionMethod, filename } = entry;
  if (entry.encrypted) return 'encrypted';
  if (entry.symlink) return 'a link, not a file';
  const steps = filename.split('/');
  if (/\\|\p{Cc}/u.test(filename) || steps.some((step) => /^\.{0,2}$/.test(step))) {
    return 'no name of a file of a case';
  }
  if (compressionMethod !== 0 && compressionMethod !== 8) return 'packed in an unknown way';
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) {
    return `declares ${uncompressedSize} bytes and holds ${compressedSize}`;
  }
  if (compressionMethod === 8 && uncompressedSize > mostPacked) {
    return `declares ${uncompressedSize} bytes packed in ${compressedSize}`;
  }
  return undefined;
}

function strangeIn(entry: FileEntry): string | undefined {
  for (const [field, value] of Object.entries(zipFields)) {
    if (Reflect.get(entry, field) !== value) return `its ${field} is not as a bundle has it`;
  }
  return entry.comment === '' ? undefined : 'carries a comment';
}
