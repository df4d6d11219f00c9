import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { decodePage, longestPage } from './decode-page.ts';
import { readMail } from './read-mail.ts';
import { readMarkdown } from './read-markdown.ts';
import { readMhtml } from './read-mhtml.ts';
import { readWacz } from './read-wacz.ts';
import { readWarc } from './read-warc.ts';
import { formatOfBytes, type SavedFormat, savedFormat } from './saved-format.ts';
import type { SavedPage, SavedPages } from './saved-page.ts';
import type { SavedSource } from './saved-source.ts';

/** With its pictures, a page or a letter may be longer than its words. */
const longestMessage = 256 * 1024 * 1024;

/** Every page that a saved file holds; its name says what it is, or its first bytes where it has none. */
export async function* pagesOf(source: SavedSource): SavedPages {
  const { file } = source;
  const named = file === undefined ? undefined : savedFormat(file);
  if (named === 'wacz') return yield* readWacz(source);
  if (named === 'warc') return yield* readWarc(source.stream());
  const isGzip = source.head[0] === 0x1f && source.head[1] === 0x8b;
  if (named === undefined && !isGzip) {
    const found = formatOfBytes(source.head);
    if (found === 'wacz') return yield* readWacz(source);
    if (found === 'warc') return yield* readWarc(source.stream());
  }
  if (!isGzip && file !== undefined && /\.gz$/i.test(file)) {
    throw new Failure('not a whole gzip file; unpack it or fetch it again');
  }
  const stored = await source.bytes(longestMessage);
  const bytes = isGzip ? await unpacked(stored) : stored;
  const format = named ?? formatOfBytes(bytes.subarray(0, 4096));
  if (format === 'warc') yield* readWarc(once(bytes));
  else yield await pageOf(format, bytes);
}

async function pageOf(format: SavedFormat, bytes: Buffer): Promise<SavedPage> {
  if (format === 'mhtml') return readMhtml(bytes);
  if (format === 'mail') return readMail(bytes);
  if (format === 'markdown') return readMarkdown(decodePage(bytes));
  return { html: decodePage(bytes) };
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: longestMessage });
  } catch (fault) {
    throw new Failure(
      fault instanceof RangeError
        ? `unpacks to more than ${longestMessage >> 20} MB; no page is longer than ${longestPage >> 20} MB`
        : 'not a whole gzip file; unpack it or fetch it again',
    );
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
