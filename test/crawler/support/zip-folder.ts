import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { zipOptions } from '../../../shared/seal/zip-fields.ts';

/** Writes a zip of a case folder as the extension exports one, beside it; returns its name. */
export async function zipFolder(folder: string): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), zipOptions);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    await zip.add(file.slice(folder.length + 1), new Uint8ArrayReader(await readFile(file)));
  }
  const file = `${folder}.zip`;
  await writeFile(file, await zip.close());
  return file;
}
