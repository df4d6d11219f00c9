import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import * as z from 'zod/mini';

/** By what an assessment was made. */
export type Rules = {
  /** SHA-256 over the names and bytes of all rules, weights and tables, in lower-case hex. */
  sha256: string;
  /** Files that went into it. */
  parts: number;
  /** The tables of facts with the day on which each was looked up, ISO 8601. */
  tables: Record<string, string>;
};

const shared = resolve(import.meta.dirname, '../../shared');
const rooms = ['reference', 'facts', 'signals', 'assessment'];
const Table = z.object({ retrieved: z.string() });

let known: Promise<Rules> | undefined;

/** The rules of this installation: whoever changes one gets another hash. Read once. */
export function rulesInUse(): Promise<Rules> {
  known ??= readRules();
  return known;
}

async function readRules(): Promise<Rules> {
  const hash = createHash('sha256');
  const tables: Record<string, string> = {};
  let parts = 0;
  for (const file of (await Promise.all(rooms.map(filesBelow))).flat().sort()) {
    const bytes = await readFile(file);
    const name = relative(shared, file).split(sep).join('/');
    hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
    parts += 1;
    // Phrases stand beside their signals; a date for each would be longer than the entry is worth.
    if (name.endsWith('.json') && !name.startsWith('signals/') && !name.endsWith('tsconfig.json')) {
      tables[name] = Table.parse(JSON.parse(bytes.toString('utf8'))).retrieved;
    }
  }
  return { sha256: hash.digest('hex'), parts, tables };
}

async function filesBelow(room: string): Promise<string[]> {
  const found = await readdir(join(shared, room), { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile() && !/^examples\.ts$|^tsconfig/.test(each.name))
    .map((each) => join(each.parentPath, each.name));
}
