import { open } from 'node:fs/promises';
import { Case } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { Failure } from '../failure.ts';
import { openZip } from '../saved/open-zip.ts';
import { savedSource } from '../saved/saved-source.ts';
import { type GoneVisits, goneVisits } from './gone-visits.ts';
import { recordsIn } from './read-case.ts';
import { entriesIn } from './read-ledger.ts';
import { caseInZip } from './verify/case-in-zip.ts';
import type { ReadRange } from './verify/stored-pieces.ts';

/** What is needed of a case that is to be assessed where nothing can be written beside it. */
export type ZippedCase = { case: Case; observations: Observation[] } & GoneVisits;

/**
 * Reads a case out of a zip file, such as the extension exports; nothing is unpacked to a disk. A
 * zip that is not sound, or an entry that is not what it should be, ends the command with its name.
 */
export async function readZippedCase(file: string): Promise<ZippedCase> {
  const { zip, close } = await openZip(await savedSource(file));
  const handle = await open(file);
  const range: ReadRange = async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const { disk, faults } = await caseInZip(zip, range, file);
    const [fault] = faults;
    if (fault) throw new Failure(`${file}: ${fault.file}: ${fault.because}`);
    if (!disk.files.has(layout.case)) {
      throw new Failure(`${file}: holds no case.json; give a zip of a case folder`);
    }
    const read = async <Value>(path: string, schema: { parse: (value: unknown) => Value }) => {
      try {
        const bytes = await disk.read(path);
        return schema.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
      } catch {
        throw new Failure(`${file}: ${path}: not what a case has there; run verify on it`);
      }
    };
    const text = async (path: string) => (await disk.read(path))?.toString('utf8') ?? '';
    const records = recordsIn(await text(layout.visitRecords));
    const latest = new Map(records.map((record) => [record.id, record]));
    const observations = new Map<string, Observation>();
    const visits = [...disk.files.keys()].flatMap(
      (path) => /^visits\/([^/]+)\//.exec(path)?.[1] ?? [],
    );
    for (const visit of [...new Set(visits)].sort()) {
      const place = `${layout.visits}/${visit}/${layout.observation}`;
      const finished = disk.files.has(`${layout.visits}/${visit}/${layout.manifest}`);
      if (!finished || (latest.get(visit)?.outcome === 'skipped' && !disk.files.has(place)))
        continue;
      observations.set(visit, await read(place, Observation));
    }
    const skipped = [...latest.values()].filter(
      ({ id, outcome }) => outcome === 'skipped' && !observations.has(id),
    );
    return {
      case: await read(layout.case, Case),
      observations: [...observations.values()],
      ...goneVisits(skipped, entriesIn(await text(layout.ledger))),
    };
  } finally {
    await handle.close();
    await close();
  }
}
