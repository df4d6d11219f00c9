import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';

/** A file of a case folder; the path is relative to it, with forward slashes. */
export type FoundFile = { path: string; bytes: number };

const unfinished = /^visits\/[^/]+\.unfinished-\d+\//;

/** What lies in a case folder. */
type CaseFolderFiles = {
  /** Every file that a seal answers for, sorted. */
  files: FoundFile[];
  /** Files of the seals themselves. */
  seals: string[];
  /** What a killed process left. */
  left: string[];
};

/** The files of a case, by who answers for them. Bundles are left out: they are sealed by themselves. */
export async function filesOf(folder: string): Promise<CaseFolderFiles> {
  const files: FoundFile[] = [];
  const seals: string[] = [];
  const left: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    const by = whose(path);
    if (by === 'left') left.push(path);
    else if (by === 'seal') seals.push(path);
    else if (by === 'case' && entry.isFile()) files.push({ path, bytes: (await stat(file)).size });
    else if (by === 'case') left.push(`${path} (not a plain file)`);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, seals: seals.sort(), left: left.sort() };
}

/** Who answers for a file of a case, by its path: a seal, itself one of a seal, what a kill left, nobody. */
export function whose(path: string): 'case' | 'seal' | 'left' | 'nobody' {
  if (/^[^/]+\.(wacz|lock)$/.test(path)) return 'nobody';
  if (unfinished.test(path) || /\.tmp(\/|$)/.test(path)) return 'left';
  return path.startsWith(`${layout.seals}/`) ? 'seal' : 'case';
}
