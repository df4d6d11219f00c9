import type { FileEntry } from '@zip.js/zip.js';
import type * as z from 'zod/mini';
import { Case } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { Observation } from '../../shared/observation/observation.ts';
import { Failure } from '../failure.ts';
import { openZip } from './open-zip.ts';
import { savedSource } from './saved-source.ts';

const mostEntries = 200_000;
const largestPart = 256 * 1024 * 1024;
const observationPath = new RegExp(`^${layout.visits}/[^/]+/${layout.observation}$`);

/** A case as it lies in a zip that the extension exported, without unpacking it to a disk. */
export async function readCaseZip(
  file: string,
): Promise<{ case: Case; observations: Observation[] }> {
  const { zip, close } = await openZip(await savedSource(file));
  try {
    const entries = new Map<string, FileEntry>();
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entries.size === mostEntries)
        throw new Failure(`${file}: more than ${mostEntries} files`);
      entries.set(entry.filename, entry);
    }
    const caseEntry = entries.get(layout.case);
    if (!caseEntry)
      throw new Failure(`${file}: holds no case.json; is it a case of the extension?`);
    const value = await parsed(file, caseEntry, Case);
    const observations: Observation[] = [];
    for (const name of [...entries.keys()].filter((each) => observationPath.test(each)).sort()) {
      const entry = entries.get(name);
      if (entry) observations.push(await parsed(file, entry, Observation));
    }
    return { case: value, observations };
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure(
      `${file}: not a whole zip archive: ${fault instanceof Error ? fault.message : fault}`,
    );
  } finally {
    await close();
  }
}

async function parsed<Schema extends z.ZodMiniType>(
  file: string,
  entry: FileEntry,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const where = `${file}, ${entry.filename}`;
  if (entry.uncompressedSize > largestPart) throw new Failure(`${where}: larger than 256 MB`);
  const pieces: Uint8Array[] = [];
  let given = 0;
  const out = new WritableStream<Uint8Array>({
    write: (piece) => {
      given += piece.length;
      if (given > entry.uncompressedSize) throw new Error('longer than it declares');
      pieces.push(piece);
    },
  });
  let value: unknown;
  try {
    await entry.getData(out, { useWebWorkers: false, checkSignature: true });
    value = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch (fault) {
    throw new Failure(`${where}: not whole: ${fault instanceof Error ? fault.message : fault}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Failure(
    `${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`,
  );
}
