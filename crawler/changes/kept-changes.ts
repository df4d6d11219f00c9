import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import { Changes } from '../../shared/changes/changes.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { tool } from '../../shared/observation/tool.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { writeRendition } from '../evidence/write-rendition.ts';
import { readChanges } from './read-changes.ts';

/**
 * The changes of a case as they are kept beside it, computed and kept anew where a run came since or
 * another version of the tool looks. Nothing for a case of one run.
 */
export async function keptChanges(
  folder: string,
  runs: readonly string[],
): Promise<Changes | undefined> {
  if (runs.length < 2) return undefined;
  const kept = await storedChanges(folder);
  const known = kept?.runs.map(({ run }) => run);
  if (kept && kept.tool === tool && known?.join() === runs.join()) return kept;
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
