import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { indexCase } from './index-case.ts';
import type { Schema } from './schema.ts';

/** What a rebuild came to: how much is in the index now, and what could not be read. */
export type Rebuilt = {
  cases: number;
  runs: number;
  faults: { folder: string; because: string }[];
};

/**
 * Recreates the index from case folders: the rows of cases that are no longer there go, schedules
 * and what is under way stay. A folder that cannot be read is told of, and the others go on.
 */
export async function rebuild(db: Kysely<Schema>, folders: readonly string[]): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { cases: 0, runs: 0, faults: [] };
  await db.deleteFrom('cases').execute();
  const seen = new Map<string, string>();
  for (const folder of folders) {
    for (const path of await casesIn(folder)) {
      const twin = seen.get(path.split('/').at(-1) ?? path);
      if (twin !== undefined) {
        rebuilt.faults.push({ folder: path, because: `${twin} has the same name` });
        continue;
      }
      try {
        const { id, runs } = await indexCase(db, path);
        seen.set(id, path);
        rebuilt.cases += 1;
        rebuilt.runs += runs;
      } catch (fault) {
        const because = fault instanceof Error ? fault.message : String(fault);
        rebuilt.faults.push({ folder: path, because });
      }
    }
  }
  return rebuilt;
}

/** The case folders that a folder is or holds, in order of their names. */
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
