import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import * as z from 'zod/mini';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { openZip } from './open-zip.ts';
import { readWarc, type WantedPages } from './read-warc.ts';
import type { SavedPages } from './saved-page.ts';
import type { SavedSource } from './saved-source.ts';

const longestList = 64 * 1024 * 1024;
const mostEntries = 20_000;

/** A line of pages.jsonl; the first line, which describes the list, has no `url`. */
const ListedPage = z.object({ url: z.string() });

/** The pages that a WACZ lists, out of its WARC files; every page where it lists none. */
export async function* readWacz(source: SavedSource): SavedPages {
  const { zip, close } = await openZip(source);
  try {
    const entries = await entriesOf(zip);
    const archives = entries.filter(({ filename }) =>
      /^archive\/.+\.warc(?:\.gz)?$/i.test(filename),
    );
    if (archives.length === 0) {
      throw new Failure('no WARC file in its archive/ folder; is it a WACZ?');
    }
    const listed = new Set<string>();
    for (const entry of entries.filter(({ filename }) => /^pages\/.+\.jsonl$/.test(filename))) {
      for (const url of await addressesIn(entry)) listed.add(url);
    }
    const met = new Set<string>();
    const wanted = wantedPages(listed, met);
    for (const entry of archives.sort((a, b) => (a.filename < b.filename ? -1 : 1))) {
      yield* namingFaults(entry.filename, readWarc(contentOf(entry), wanted));
    }
    const missing = [...listed].filter((url) => !met.has(url));
    if (missing.length > 0) {
      throw new Failure(
        `${missing.length} of ${listed.size} listed pages are not in it as HTML with status 200, the first ${missing[0]}`,
      );
    }
  } finally {
    await close();
  }
}

/** A page is met at its own address, or at the one to which it was redirected. */
function wantedPages(listed: ReadonlySet<string>, met: Set<string>): WantedPages {
  const origin = new Map([...listed].map((url) => [url, url]));
  return {
    has: (url) => {
      if (listed.size === 0) return true;
      const page = origin.get(withoutFragment(url));
      if (page === undefined) return false;
      met.add(page);
      return true;
    },
    redirected: (from, to) => {
      const page = origin.get(withoutFragment(from));
      if (page !== undefined && !origin.has(withoutFragment(to))) {
        origin.set(withoutFragment(to), page);
      }
    },
  };
}

async function* namingFaults(name: string, pages: SavedPages): SavedPages {
  try {
    yield* pages;
  } catch (fault) {
    const because = wordsOfFault(fault);
    yield new Failure(`${name}: ${because}`);
  }
}

/** Names that lead out of the archive are refused by the zip reader; so are doubtful ones here. */
async function entriesOf(zip: ZipReader<unknown>): Promise<FileEntry[]> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entries.has(entry.filename)) throw new Failure(`it holds ${entry.filename} twice`);
      if (entries.size === mostEntries)
        throw new Failure(`it holds more than ${mostEntries} files`);
      if (entry.encrypted) throw new Failure(`${entry.filename} is encrypted; unlock it first`);
      entries.set(entry.filename, entry);
    }
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure(`not a whole zip archive: ${wordsOfFault(fault)}`);
  }
  return [...entries.values()];
}

async function addressesIn(entry: FileEntry): Promise<string[]> {
  if (entry.uncompressedSize > longestList) {
    throw new Failure(`${entry.filename}: longer than ${longestList >> 20} MB`);
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of contentOf(entry)) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    try {
      return [withoutFragment(ListedPage.parse(JSON.parse(line)).url)];
    } catch {
      return [];
    }
  });
}

/** Unpacks an entry piece by piece, and no further than the archive declares. */
async function* contentOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const options = { useWebWorkers: false, checkOverlappingEntry: true };
  const done = entry.getData(writable, options).then(
    () => undefined,
    async (fault: unknown) => {
      await writable.abort(fault).catch(() => undefined);
      return fault;
    },
  );
  const pieces = readable.getReader();
  let given = 0;
  try {
    for (;;) {
      const piece = await pieces.read();
      if (piece.done) break;
      given += piece.value.length;
      if (given > entry.uncompressedSize) throw new Failure('longer than the archive declares');
      yield piece.value;
    }
    const fault = await done;
    if (fault !== undefined) throw fault;
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure(`cannot be unpacked: ${wordsOfFault(fault)}`);
  } finally {
    await pieces.cancel().catch(() => undefined);
  }
}

function withoutFragment(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/s, '') : url;
}
