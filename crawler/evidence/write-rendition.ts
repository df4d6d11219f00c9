import { join } from 'node:path';
import { enter } from './seal/ledger.ts';
import { sha256 } from './sha256.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a rendition of a case beside it, whole, and enters it in the ledger; returns its path. */
export async function writeRendition(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const file = join(folder, name);
  await writeWhole(file, content);
  await enter(folder, { kind: 'report', about: { files: { [name]: sha256(content) } } });
  return file;
}
