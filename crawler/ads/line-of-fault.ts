import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Failure } from '../failure.ts';
import { openJson } from './json-stream.ts';

/** A second look at a file larger than this takes too long. */
const largest = 64 << 20;

/** In which line a JSON text fails, as `line 12, `; nothing where the fault is of another kind. */
export async function lineOfFault(file: string, { message }: Failure): Promise<string> {
  if (!message.includes('not whole JSON') || (await stat(file)).size > largest) return '';
  const json = openJson(new Set());
  let line = 0;
  try {
    for await (const text of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line += 1;
      json.push(`${line === 1 ? text.replace(/^\uFEFF?(?:for \(;;\);)?/u, '') : text}\n`);
    }
    json.end();
  } catch {
    return `line ${line}, `;
  }
  return '';
}
