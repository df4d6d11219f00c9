import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import { layout } from '../../../shared/case/layout.ts';
import { bundleNames, pathInCase } from '../bundle/bundle-names.ts';
import { whose } from '../seal/files-of.ts';
import { sha256 } from '../sha256.ts';
import type { CaseFiles } from './case-disk.ts';
import type { ReadRange } from './stored-pieces.ts';
import { hashOfEntry, unpack, unreadable } from './unpack-entry.ts';
import type { Fault } from './verified.ts';
import { zipEntries } from './zip-entries.ts';

/** A zip file with a case in it, open for reading; nothing of it is ever unpacked to a disk. */
export type OpenBundle = {
  /** A WACZ, or a zip of a case folder: the extension's export, or one that somebody packed. */
  kind: 'bundle' | 'folder';
  /** The case in it. */
  disk: CaseFiles;
  entries: ReadonlyMap<string, FileEntry>;
  /** The same as `disk` has, by the entry's own name. */
  hash: (name: string) => Promise<string>;
  read: (name: string) => Promise<Buffer | undefined>;
  /** What was found to be wrong with the zip itself; grows as entries are read. */
  faults: Fault[];
  /** Whether another program packed it than ours. */
  foreign: boolean;
};

const mostInMemory = 256 * 1024 * 1024;

/** Reads the directory of a zip file with a case in it, at its root or in one folder. */
export async function caseInZip(
  zip: ZipReader<unknown>,
  range: ReadRange,
  input: string,
): Promise<OpenBundle> {
  const { entries, folders, faults, foreign } = await zipEntries(zip, input);
  const broken = (file: string, because: string) => faults.push({ file, kind: 'broken', because });
  const root = rootOf(entries);
  const kind = root === undefined ? 'bundle' : 'folder';
  if (kind === 'bundle') {
    faults.push(...foreign);
    for (const file of folders)
      faults.push({ file, kind: 'extra', because: 'a folder of its own' });
  }
  const paths = new Map<string, string>();
  for (const filename of entries.keys()) {
    const path = root === undefined ? pathInCase(filename) : pathBelow(root, filename);
    if (path === undefined) {
      if (root === undefined) continue;
      faults.push({ file: filename, kind: 'extra', because: 'lies outside the case' });
    } else if (paths.has(path)) broken(filename, `the bundle holds ${path} twice`);
    else paths.set(path, filename);
  }
  const hashes = new Map<string, Promise<string>>();
  const hash = (name: string): Promise<string> => {
    const known =
      hashes.get(name) ?? hashOfEntry(entries.get(name), range, (words) => broken(name, words));
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
  const of = (wanted: ReturnType<typeof whose>) =>
    [...paths].filter(([path]) => whose(path) === wanted);
  const disk: CaseFiles = {
    files: new Map(
      of('case').map(([path, name]) => [path, entries.get(name)?.uncompressedSize ?? 0]),
    ),
    seals: of('seal')
      .map(([path]) => path)
      .sort(),
    left: of('left').map(([path]) => path),
    hash: async (path, end) => {
      const name = paths.get(path) ?? path;
      if (end === undefined) return hash(name);
      const bytes = await read(name);
      return bytes && bytes.length >= end ? sha256(bytes.subarray(0, end)) : unreadable;
    },
    read: async (path) => read(paths.get(path) ?? path),
  };
  return { kind, disk, entries, hash, read, faults, foreign: foreign.length + folders.length > 0 };
}

/** Where in a zip file a case folder lies, `''` or a name with `/`; undefined in a bundle. */
function rootOf(entries: ReadonlyMap<string, FileEntry>): string | undefined {
  if (entries.has(bundleNames.dataPackage) || entries.has(bundleNames.pages)) return undefined;
  if (entries.has(layout.case)) return '';
  const cases = [...entries.keys()].filter((name) => /^[^/]+\/case\.json$/.test(name));
  return cases.length === 1 ? cases[0]?.slice(0, -layout.case.length) : undefined;
}

function pathBelow(root: string, name: string): string | undefined {
  return name.startsWith(root) ? name.slice(root.length) : undefined;
}
