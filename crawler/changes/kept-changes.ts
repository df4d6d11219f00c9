import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import { Changes } from '../../shared/changes/changes.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { tool } from '../../shared/observation/tool.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import type { StoredCase } from '../evidence/read-case.ts';
import { writeRendition } from '../evidence/write-rendition.ts';
import { readChanges } from './read-changes.ts';

type LatestRun = Pick<StoredCase, 'runs' | 'observations'>;

/**
 * The changes of a case, kept beside it: computed and kept anew where a run came since or another
 * version of the tool looks. `stored` is the latest run. Nothing for a case of one run. The caller
 * seals the case.
 */
export async function keptChanges(folder: string, stored: LatestRun): Promise<Changes | undefined> {
  if (stored.runs.length < 2) return undefined;
  const fresh = await freshChanges(folder, stored);
  if (fresh) return fresh;
  const changes = await readChanges(folder, await loadLanguageDetector());
  await writeRendition(folder, layout.changes, toJson(changes));
  return changes;
}

/** The same for whoever only looks: nothing is written. */
export async function currentChanges(
  folder: string,
  stored: LatestRun,
): Promise<Changes | undefined> {
  if (stored.runs.length < 2) return undefined;
  const fresh = await freshChanges(folder, stored);
  return fresh ?? readChanges(folder, await loadLanguageDetector());
}

/** What is kept, where it is of all runs and of this version of the tool. */
async function freshChanges(
  folder: string,
  { runs, observations }: LatestRun,
): Promise<Changes | undefined> {
  const kept = await storedChanges(folder);
  const known = kept?.runs.map(({ run }) => run);
  const same = known?.join() === runs.join() && kept?.tool === tool;
  // A run that was stopped goes on under its own name.
  return same && kept.runs.at(-1)?.visits === observations.length ? kept : undefined;
}

/** What is kept, as it was computed then; nothing where there is none, or none that can be read. */
export async function storedChanges(folder: string): Promise<Changes | undefined> {
  const text = await readFile(join(folder, layout.changes), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return Changes.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
