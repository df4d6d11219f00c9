import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { appendRecord, enterSkipped, enterVisit } from './case-folder.ts';
import { recordOf } from './read-case.ts';
import { hashFile } from './seal/hash-file.ts';
import { enter, mendLedger } from './seal/ledger.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Enters visits whose folders are whole, and one that was skipped, in the record and in the ledger:
 * each once, whatever a killed worker had entered before. The caller sees to it that nobody else
 * writes to the case's history meanwhile.
 */
export async function enterOnce(
  folder: string,
  visits: readonly Observation[],
  skipped?: VisitRecord,
): Promise<void> {
  const cut = await mendLedger(folder);
  if (cut !== undefined) await enter(folder, { kind: 'mended', about: { cut } });
  const ledger = await readFile(join(folder, layout.ledger), 'utf8').catch(() => '');
  const records = await wholeLines(join(folder, layout.visitRecords));
  for (const observation of visits) {
    const { id } = observation.visit;
    if (!records.some((line) => names(line, id, false))) {
      await appendRecord(folder, recordOf(observation));
    }
    const manifest = `${layout.visits}/${id}/${layout.manifest}`;
    if (ledger.includes(`"${manifest}"`)) continue;
    await enterVisit(folder, observation, await hashFile(join(folder, manifest)));
  }
  if (skipped && !records.some((line) => names(line, skipped.id, true))) {
    await enterSkipped(folder, skipped);
  }
}

/** The lines of the record; half a line that a kill left is taken out. */
async function wholeLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) await writeWhole(file, text.slice(0, end));
  return text.slice(0, end).split('\n');
}

function names(line: string, id: string, skipped: boolean): boolean {
  if (!line.includes(`"${id}"`)) return false;
  const record: VisitRecord = JSON.parse(line);
  return record.id === id && (record.outcome === 'skipped') === skipped;
}
