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

/**
 * The changes of a case as they are kept beside it, computed and kept anew where a run came since or
 * another version of the tool looks. `stored` is the latest run. Nothing for a case of one run.
 */
export async function keptChanges(
  folder: string,
  stored: Pick<StoredCase, 'runs' | 'observations'>,
): Promise<Changes | undefined> {
  const { runs, observations } = stored;
  if (runs.length < 2) return undefined;
  const kept = await storedChanges(folder);
  const known = kept?.runs.map(({ run }) => run);
  const same = known?.join() === runs.join() && kept?.tool === tool;
  // A run that was stopped goes on under its own name.
  if (same && kept.runs.at(-1)?.visits === observations.length) return kept;
  return keepChanges(folder);
}

/** Computes the changes of a case and keeps them beside it. */
export async function keepChanges(folder: string): Promise<Changes> {
  const changes = await readChanges(folder, await loadLanguageDetector());
  await writeRendition(folder, layout.changes, toJson(changes));
  return changes;
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
