import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import { layout } from '../../shared/case/layout.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { indexCase, indexHolds } from '../store/index-case.ts';
import type { Schema } from '../store/schema.ts';

/**
 * Puts the case folders that the index does not know, that an earlier version put there with less, or
 * that were assessed since, into it. Returns what could not be read: the others are shown all the same.
 */
export async function indexNewCases(
  db: Kysely<Schema>,
  folders: readonly string[],
): Promise<string[]> {
  const known = new Map(
    (await db.selectFrom('cases').select(['id', 'folder', 'assessed_at', 'holds']).execute()).map(
      (row) => [row.id, row],
    ),
  );
  const faults: string[] = [];
  for (const path of (await Promise.all(folders.map(casesIn))).flat()) {
    const row = known.get(basename(path));
    if (row && row.folder !== path) {
      faults.push(`${path}: ${row.folder} has the same name and is shown`);
      continue;
    }
    const written =
      (await stat(join(path, layout.assessment)).catch(() => undefined))?.mtimeMs ?? 0;
    const assessed = row?.assessed_at?.getTime() ?? -1;
    if (row && row.holds >= indexHolds && assessed >= Math.floor(written)) continue;
    try {
      await indexCase(db, path);
    } catch (fault) {
      faults.push(wordsOfFault(fault));
    }
  }
  return faults;
}

async function casesIn(folder: string): Promise<string[]> {
  if (await isCaseFolder(folder)) return [resolve(folder)];
  const names = await readdir(folder).catch((): string[] => []);
  const found: string[] = [];
  for (const name of names.sort()) {
    const path = resolve(join(folder, name));
    if (await isCaseFolder(path)) found.push(path);
  }
  return found;
}
