import type { Decision } from '../../shared/case/decision.ts';
import type { Changes } from '../../shared/changes/changes.ts';
import { currentChanges } from '../changes/kept-changes.ts';
import { readDecisions } from '../evidence/decisions.ts';
import { readCase, type StoredCase } from '../evidence/read-case.ts';
import type { Served } from './app.tsx';

/** A case of the index, and its folder on this machine where it is to be had. */
export type ServedCase = { id: string; firm: string; address: string; folder?: string };

/** Finds a case by its name in the index: only folders that are there are ever read. */
export async function servedCase(
  { db, places }: Pick<Served, 'db' | 'places'>,
  id: string,
): Promise<ServedCase | undefined> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'firm', 'folder as address'])
    .where('id', '=', id)
    .executeTakeFirst();
  const folder = row && (await places.read(row));
  return row && { ...row, ...(folder !== undefined && { folder }) };
}

/** All of a case that its page shows. */
export type CaseContents = {
  stored: StoredCase;
  decisions: Decision[];
  changes?: Changes;
};

/** Reads the latest run of a case, its decisions and what changed. */
export async function readContents(folder: string): Promise<CaseContents> {
  const stored = await readCase(folder);
  const decisions = await readDecisions(folder);
  const changes = await rememberedChanges(folder, stored);
  return { stored, decisions, ...(changes && { changes }) };
}

/** Changes that were computed here, because the case keeps none: not again for each look. */
const remembered = new Map<string, { of: string; changes: Changes | undefined }>();
const mostRemembered = 50;

async function rememberedChanges(folder: string, stored: StoredCase) {
  const of = [...stored.runs, stored.observations.length].join();
  const known = remembered.get(folder);
  if (known?.of === of) return known.changes;
  const changes = await currentChanges(folder, stored);
  remembered.delete(folder);
  remembered.set(folder, { of, changes });
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return changes;
}
