import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../seal/files-of.ts';
import { hashFile } from '../seal/hash-file.ts';

/** The files of a case as they are found, on a disk or in a bundle; paths have forward slashes. */
export type CaseFiles = {
  /** Files that a seal answers for, with their size. */
  files: ReadonlyMap<string, number>;
  /** Files of the seals. */
  seals: readonly string[];
  /** What a killed process left. */
  left: readonly string[];
  /** SHA-256 in lower-case hex of a file, or of its first bytes. */
  hash: (path: string, end?: number) => Promise<string>;
  /** Contents of a small file; undefined where it is not there. */
  read: (path: string) => Promise<Buffer | undefined>;
};

/** The files of a case folder. */
export async function caseOnDisk(folder: string): Promise<CaseFiles> {
  const { files, left, seals } = await filesOf(folder);
  const known = new Map<string, Promise<string>>();
  return {
    files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    seals,
    left,
    hash: (path, end) => {
      const file = join(folder, path);
      if (end !== undefined) return hashFile(file, end);
      const hash = known.get(path) ?? hashFile(file);
      known.set(path, hash);
      return hash;
    },
    read: (path) => readFile(join(folder, path)).catch(() => undefined),
  };
}
