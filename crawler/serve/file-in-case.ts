import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A name of a file or folder in a case: no way up, no hidden file. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u;

/**
 * The real path of a file in a case folder; nothing where there is none, or where it does not lie in
 * the folder, links followed.
 */
export async function fileInCase(
  folder: string,
  ...names: readonly string[]
): Promise<{ path: string; bytes: number } | undefined> {
  if (!names.every(isFileName)) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...names));
    if (!path.startsWith(root + sep)) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, bytes: found.size } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether words from an address can be the name of something in a case. */
export function isFileName(words: string): boolean {
  return name.test(words) && !words.includes('..');
}
