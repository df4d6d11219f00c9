import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdImport } from '../../shared/ads/ad-import.ts';
import { layout } from '../../shared/case/layout.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { hashFile } from '../evidence/seal/hash-file.ts';
import { enter } from '../evidence/seal/ledger.ts';
import { sha256 } from '../evidence/sha256.ts';
import { writeLines } from '../evidence/write-lines.ts';
import { writeWhole } from '../evidence/write-whole.ts';
import { type ReadOptions, readExport, type TakeAd } from './read-export.ts';

/** What became of a file: its import, new or the one that the case has had all along. */
export type StoredExport = { imported: AdImport; known: boolean };

/**
 * Reads a file of an ad repository into a case: its records beside its import, and both in the
 * ledger. The same bytes a second time change nothing.
 */
export async function storeExport(
  folder: string,
  file: string,
  options: ReadOptions,
  take: TakeAd,
): Promise<StoredExport> {
  const ads = join(folder, layout.ads);
  await mkdir(ads, { recursive: true });
  const before = await storedImport(folder, file);
  const imported = await writeLines(join(ads, 'import'), async (add) => {
    const value = await readExport(file, options, async (ad) => {
      if (before === undefined) await add(JSON.stringify(ad));
      await take(ad);
    });
    return { file: before === undefined ? join(ads, `${value.sha256}.jsonl`) : undefined, value };
  });
  if (before !== undefined) return { imported: before, known: true };
  const text = toJson(imported);
  const record = `${layout.ads}/${imported.sha256}`;
  await writeWhole(join(folder, `${record}.json`), text);
  const { file: name, sha256: hash, counts, sources } = imported;
  await enter(folder, {
    kind: 'ads',
    about: {
      file: name,
      sha256: hash,
      sources,
      ...counts,
      files: {
        [`${record}.jsonl`]: await hashFile(join(folder, `${record}.jsonl`)),
        [`${record}.json`]: sha256(text),
      },
    },
  });
  return { imported, known: false };
}

/** The import of the same bytes, if it was finished: a kill leaves files that the ledger does not know. */
async function storedImport(folder: string, file: string): Promise<AdImport | undefined> {
  const hash = await hashFile(file).catch(() => '');
  const path = `${layout.ads}/${hash}.json`;
  const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  const ledger = await readFile(join(folder, layout.ledger), 'utf8').catch(() => '');
  if (text === undefined || !ledger.includes(`"${path}"`)) return undefined;
  return AdImport.parse(JSON.parse(text));
}
