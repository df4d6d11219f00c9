import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { indexCase } from './index-case.ts';
import type { Schema } from './schema.ts';

/** What a rebuild came to: how much is in the index now, and what could not be read. */
export type Rebuilt = {
  cases: number;
  runs: number;
  faults: { folder: string; because: string }[];
};

/** A case that is to be in the index: where it can be read now, and where it lies for good. */
export type FoundCase = { folder: string; address: string };

/**
 * Recreates the index from case folders: the rows of cases that are no longer there go, schedules
 * and what is under way stay. A case that cannot be read is told of, and the others go on.
 */
export async function rebuild(
  db: Kysely<Schema>,
  cases: AsyncIterable<FoundCase> | Iterable<FoundCase>,
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { cases: 0, runs: 0, faults: [] };
  const seen = new Map<string, string>();
  for await (const { folder, address } of cases) {
    const id = basename(address);
    const twin = seen.get(id);
    if (twin !== undefined) {
      rebuilt.faults.push({ folder: address, because: `${twin} has the same name` });
      continue;
    }
    try {
      const { runs } = await indexCase(db, folder, address);
      seen.set(id, address);
      rebuilt.cases += 1;
      rebuilt.runs += runs;
    } catch (fault) {
      const because = wordsOfFault(fault);
      rebuilt.faults.push({ folder: address, because });
    }
  }
  const ids = [...seen.keys()];
  await db.deleteFrom('cases').where(sql<boolean>`not (id = any(${ids}::text[]))`).execute();
  return rebuilt;
}

/** The case folders that a folder is or holds, in order of their names. */
export async function casesIn(folder: string): Promise<FoundCase[]> {
  if (await isCaseFolder(folder)) return [{ folder, address: resolve(folder) }];
  const names = await readdir(folder).catch((): string[] => []);
  const found: FoundCase[] = [];
  for (const name of names.sort()) {
    const path = resolve(join(folder, name));
    if (await isCaseFolder(path)) found.push({ folder: path, address: path });
  }
  return found;
}
