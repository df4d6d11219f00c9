import { constants, gunzipSync } from 'node:zlib';
import type { FileEntry } from '@zip.js/zip.js';
import * as z from 'zod/mini';
import type { OpenBundle } from '../verify/case-in-zip.ts';
import { type ReadRange, storedStart } from '../verify/stored-pieces.ts';
import type { Fault } from '../verify/verified.ts';
import { bundleNames } from './bundle-names.ts';

const Line = z.object({
  url: z.string(),
  offset: z.string().check(z.regex(/^\d{1,15}$/)),
  length: z.string().check(z.regex(/^\d{1,15}$/)),
  filename: z.string(),
});
type Line = z.infer<typeof Line>;

/** A record's own header fits into this, packed. */
const headBytes = 8 * 1024;
const mostFaults = 20;

/**
 * Checks that the index of a bundle is sorted, and that each line leads to the beginning of a record
 * of its address and ends where that record does. Reads a few KB a line.
 */
export async function checkIndex(bundle: OpenBundle, range: ReadRange): Promise<Fault[]> {
  const bytes = await bundle.read(bundleNames.index);
  if (bytes === undefined) {
    return [{ file: bundleNames.index, kind: 'missing', because: 'every bundle has one' }];
  }
  const faults: Fault[] = [];
  const lines = bytes.toString('utf8').split('\n');
  if (lines.pop() !== '') faults.push(fault('ends within a line'));
  const starts = new Map<string, number | undefined>();
  for (const [at, line] of lines.entries()) {
    if (faults.length >= mostFaults) return faults;
    const say = (because: string) => faults.push(fault(`line ${at + 1}: ${because}`));
    const before = lines[at - 1];
    if (before !== undefined && Buffer.compare(Buffer.from(before), Buffer.from(line)) > 0) {
      say('is not in order');
    }
    const record = parse(line);
    if (record === undefined) {
      say('is no line of an index');
      continue;
    }
    const name = `archive/${record.filename}`;
    const entry = bundle.entries.get(name);
    if (!entry) {
      say(`is of ${name}, which the bundle does not hold`);
      continue;
    }
    if (!starts.has(name)) starts.set(name, await storedStart(entry, range));
    const start = starts.get(name);
    const because =
      start === undefined
        ? `${name} is not stored as it is`
        : await wrongIn(record, entry, start, range);
    if (because !== undefined) say(because);
  }
  return faults;
}

async function wrongIn(
  { url, offset, length }: Line,
  { uncompressedSize }: FileEntry,
  start: number,
  range: ReadRange,
): Promise<string | undefined> {
  const from = Number(offset);
  const end = from + Number(length);
  if (end > uncompressedSize || length === '0') return 'leads out of its file';
  const head = recordHead(await range(start + from, Math.min(Number(length), headBytes)));
  if (head === undefined) return 'leads to no record';
  if (/^WARC-Target-URI: *<?(.*?)>? *$/im.exec(head)?.[1] !== url) {
    return `leads to a record that is not of ${url}`;
  }
  if (end === uncompressedSize) return undefined;
  const next = recordHead(await range(start + end, Math.min(uncompressedSize - end, headBytes)));
  return next === undefined ? 'does not end where its record does' : undefined;
}

/** The beginning of a record that is packed by itself; undefined where none begins. */
function recordHead(packed: Buffer): string | undefined {
  try {
    const plain = gunzipSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: headBytes * 1100,
    });
    const text = plain.toString('utf8', 0, 64 * 1024);
    if (!/^WARC\/1\.\d\r\n/.test(text)) return undefined;
    return text.slice(0, text.indexOf('\r\n\r\n')).replaceAll('\r', '');
  } catch {
    return undefined;
  }
}

function parse(line: string): Line | undefined {
  try {
    return Line.parse(JSON.parse(/^\S+ \d{14} (\{.*\})$/.exec(line)?.[1] ?? ''));
  } catch {
    return undefined;
  }
}

function fault(because: string): Fault {
  return { file: bundleNames.index, kind: 'broken', because };
}
