import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlaceInArchive, PlaceInFile } from '../../../shared/case/exhibit.ts';
import { layout } from '../../../shared/case/layout.ts';
import { sha256 } from '../sha256.ts';
import { archivedQuotes } from './archived-quotes.ts';
import type { Chosen } from './choose-findings.ts';
import { elementPlaces } from './element-places.ts';
import { findQuote } from './find-quote.ts';
import { pageBytes } from './page-bytes.ts';

/** Where the words of the findings of one visit stand in its files, by the findings' keys. */
export type QuotePlaces = {
  inPage: Map<string, PlaceInFile>;
  inArchive: Map<string, PlaceInArchive>;
  /** Why a whole file could not be searched. */
  missing: string[];
};

/** Finds the words of findings in the stored page of their visit and in the responses that it got. */
export async function quotePlaces(
  folder: string,
  visit: string,
  chosen: readonly Chosen[],
): Promise<QuotePlaces> {
  const path = `${layout.visits}/${visit}`;
  const missing: string[] = [];
  const inPage = await inStoredPage(
    join(folder, path, layout.page),
    `${path}/${layout.page}`,
    chosen,
  );
  if (inPage === undefined) missing.push(`the visit has no ${layout.page}`);
  const wanted = chosen.map(({ key, finding }) => {
    return { key, quote: finding.quote, url: finding.frame ?? finding.url };
  });
  const warc = `${path}/${layout.warc}`;
  let inArchive = new Map<string, PlaceInArchive>();
  try {
    inArchive = await archivedQuotes(join(folder, warc), warc, wanted);
  } catch (fault) {
    const none = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
    missing.push(none ? `the visit has no ${layout.warc}` : `${layout.warc} cannot be read`);
  }
  return { inPage: inPage ?? new Map(), inArchive, missing };
}

async function inStoredPage(
  file: string,
  path: string,
  chosen: readonly Chosen[],
): Promise<Map<string, PlaceInFile> | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const hash = sha256(bytes);
  const placeOf = elementPlaces(bytes);
  const found = new Map<string, PlaceInFile>();
  for (const reads of ['text', 'source'] as const) {
    const open = chosen.filter(({ key }) => !found.has(key));
    if (open.length === 0) break;
    const letters = pageBytes(bytes, reads);
    for (const { key, finding } of open) {
      // A path within a frame is none of this page.
      const element = finding.frame === undefined ? placeOf(finding.where) : undefined;
      const place = findQuote(letters, finding.quote, element);
      if (place) found.set(key, { file: path, sha256: hash, reads, ...place });
    }
  }
  return found;
}
