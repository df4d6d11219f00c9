import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeBuffer } from 'encoding-sniffer';
import type { Observation } from '../../shared/observation/observation.ts';
import { tool } from '../../shared/observation/tool.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import { Failure } from '../failure.ts';

const pageEnding = /\.html?(\.gz)?$/i;

/** Whether a file is named like a page that can be assessed without a browser. */
export function isSavedPage(file: string): boolean {
  return pageEnding.test(file);
}

/** The saved pages of a folder and its sub-folders, sorted, named as `folder/…`. */
export async function savedPagesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter(isSavedPage)
    .sort()
    .map((name) => join(folder, name));
}

/** Reads a saved page into an observation; `url` is the address that it was saved from. */
export async function observeSavedPage(
  file: string,
  url: string | undefined,
): Promise<Observation> {
  const bytes = file === '-' ? await standardInput() : await bytesOf(file);
  const modified = file === '-' ? new Date() : (await stat(file)).mtime;
  const html = decodeBuffer(bytes, { defaultEncoding: 'utf-8' });
  return observe(html, url ?? addressIn(html) ?? 'about:blank', modified.toISOString());
}

function observe(html: string, url: string, savedAt: string): Observation {
  const reading = readHtml(html, url);
  return {
    version: 1,
    visit: {
      id: 'saved-page',
      stop: url,
      role: 'own',
      instrument: 'saved-page',
      tool,
      startedAt: savedAt,
      finishedAt: savedAt,
    },
    arrival: { requested: url, final: url, outcome: 'arrived' },
    ...reading,
    captures: [],
  };
}

/** The address that a saved page gives of itself: a browser's note, its canonical link or og:url. */
function addressIn(html: string): string | undefined {
  const noted = /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s]{1,2000}) -->/i.exec(html)?.[1];
  const said = readHtml(html.slice(0, 200_000), 'about:blank').parts.document;
  const openGraph = said?.meta.find(({ name }) => name === 'og:url')?.content;
  return [noted, said?.canonical, openGraph].find(
    (url) => url && /^https?:/.test(url) && URL.canParse(url),
  );
}

async function bytesOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (extname(file).toLowerCase() !== '.gz') return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: 256 * 1024 * 1024 });
  } catch {
    throw new Failure(`${file}: not a whole gzip file; unpack it or fetch it again`);
  }
}

async function standardInput(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
