import { open } from 'node:fs/promises';
import { Case, type VisitRecord } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { Failure } from '../failure.ts';
import { openZip } from '../saved/open-zip.ts';
import { savedSource } from '../saved/saved-source.ts';
import { recordsIn } from './read-case.ts';
import { caseInZip } from './verify/case-in-zip.ts';
import type { ReadRange } from './verify/stored-pieces.ts';

/**
 * What is needed of a case that is to be assessed where nothing can be written beside it. `lost` are
 * captured visits of which there is no observation any more, as the record says, with its reason.
 */
export type ZippedCase = { case: Case; observations: Observation[]; lost: VisitRecord[] };

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
    const lines = (await disk.read(layout.visitRecords))?.toString('utf8') ?? '';
    const skipped = new Map(
      recordsIn(lines).map((record) => [record.id, record.outcome === 'skipped' && record]),
    );
    const observations: Observation[] = [];
    const lost: VisitRecord[] = [];
    const visits = [...disk.files.keys()].flatMap(
      (path) => /^visits\/([^/]+)\//.exec(path)?.[1] ?? [],
    );
    for (const visit of [...new Set(visits)].sort()) {
      const place = `${layout.visits}/${visit}/${layout.observation}`;
      const finished = disk.files.has(`${layout.visits}/${visit}/${layout.manifest}`);
      const record = skipped.get(visit);
      if (record && !(finished && disk.files.has(place))) lost.push(record);
      else if (finished) observations.push(await read(place, Observation));
    }
    return { case: await read(layout.case, Case), observations, lost };
  } finally {
    await handle.close();
    await close();
  }
}
