import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { Failure } from '../failure.ts';
import { observePage } from '../saved/observe-page.ts';
import { pagesOf } from '../saved/pages-of.ts';
import { savedFormat } from '../saved/saved-format.ts';
import { savedSource } from '../saved/saved-source.ts';

/** Whether a file is named like one that can be assessed without a browser. */
export function isSavedPage(file: string): boolean {
  return savedFormat(file) !== undefined;
}

/** The saved pages and the case folders in a folder and its sub-folders, sorted, as `folder/…`. */
export async function savedPagesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (isSavedPage(entry.name)) found.push(path);
    } else if (await isCaseFolder(path)) found.push(path);
    else found.push(...(await savedPagesIn(path)));
  }
  return found;
}

/**
 * Reads every page of a saved file into an observation; a page that cannot be read is a failure
 * among them. `url` is the address that the page was saved from.
 */
export async function* observeSavedPages(
  name: string,
  url: string | undefined,
): AsyncGenerator<Observation | Failure> {
  const source = await savedSource(name);
  let pages = 0;
  try {
    for await (const page of pagesOf(source)) {
      pages += 1;
      if (page instanceof Failure) {
        yield page;
      } else if (url !== undefined && page.status !== undefined) {
        throw new Failure('its pages have addresses of their own; leave "url" out');
      } else {
        yield observePage(page, url, source.writtenAt);
      }
    }
  } catch (fault) {
    pages += 1;
    yield fault instanceof Failure ? fault : new Failure(`cannot be read: ${wordsOfFault(fault)}`);
  }
  if (pages === 0) yield new Failure('holds no page: no response in HTML with status 200');
}
