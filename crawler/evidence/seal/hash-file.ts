import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file in lower-case hex, read as a stream; `end` limits it to its first bytes. */
export async function hashFile(file: string, end?: number): Promise<string> {
  const hash = createHash('sha256');
  if (end === 0) return hash.digest('hex');
  const range = end === undefined ? {} : { end: end - 1 };
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20, ...range })) {
    hash.update(piece);
  }
  return hash.digest('hex');
}
