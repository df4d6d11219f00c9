import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { RegisterRow } from '../../shared/register/register-row.ts';
import { type Register, registers } from '../../shared/register/registers.ts';
import { byDay, Snapshot } from '../../shared/register/snapshot.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { hashFile } from '../evidence/seal/hash-file.ts';
import { syncFolder, writeWhole } from '../evidence/write-whole.ts';
import { Failure } from '../failure.ts';
import type { RegisterFile } from './read-register.ts';

/** Snapshots lie side by side, `register/<which>/<day>-<hash>/`, and none is ever overwritten. */
const room = 'register';
const names = { about: 'snapshot.json', rows: 'rows.jsonl', source: 'source.csv' };

/** What became of an import; `stored` is false where the very file was there already. */
export type Kept = { snapshot: Snapshot; stored: boolean; newest: Snapshot };

/** Stores a file that was read, with the file itself, in one step; the same file twice is stored once. */
export async function keepSnapshot(
  data: string,
  { file, date, read }: { file: string; date: string; read: RegisterFile },
): Promise<Kept> {
  const sha256 = await hashFile(file);
  const folder = join(data, room, read.register);
  const place = join(folder, `${date}-${sha256.slice(0, 16)}`);
  const stored = !(await isFolder(place));
  if (stored) {
    const snapshot: Snapshot = {
      version: 1,
      register: read.register,
      date,
      file: basename(file),
      sha256,
      records: read.records,
      rows: read.rows.length,
      refused: read.refused,
      importedAt: new Date().toISOString(),
    };
    const draft = join(folder, `${randomUUID()}.tmp`);
    await mkdir(draft, { recursive: true });
    try {
      const lines = read.rows.map((row) => `${JSON.stringify(row)}\n`);
      await writeWhole(join(draft, names.rows), lines.join(''));
      await writeWhole(join(draft, names.source), await readFile(file));
      await writeWhole(join(draft, names.about), toJson(snapshot));
      if ((await hashFile(join(draft, names.source))) !== sha256) {
        throw new Failure(`${file}: it changed while it was read; import it again`);
      }
      await rename(draft, place);
    } catch (fault) {
      await rm(draft, { recursive: true, force: true });
      // Another import of the same file was faster: what it stored is the same.
      if (!(await isFolder(place))) throw fault;
    }
    await syncFolder(folder);
  }
  const snapshot = await readAbout(place);
  const all = (await listSnapshots(data)).filter(({ register }) => register === read.register);
  return { snapshot, stored, newest: all.at(-1) ?? snapshot };
}

/** Every snapshot that was imported: file by file, and of one file by its days. */
export async function listSnapshots(data: string): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const register of registers) {
    const folder = join(data, room, register);
    const entries = await readdir(folder).catch((): string[] => []);
    const places = entries.filter((name) => /^\d{4}-\d\d-\d\d-[0-9a-f]{16}$/.test(name));
    found.push(
      ...(await Promise.all(places.map((name) => readAbout(join(folder, name))))).sort(byDay),
    );
  }
  return found;
}

/** The rows of a snapshot. */
export async function rowsOf(
  data: string,
  { register, date, sha256 }: Snapshot,
): Promise<RegisterRow[]> {
  const file = join(data, room, register, `${date}-${sha256.slice(0, 16)}`, names.rows);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; remove its folder and import the register again`);
  });
  const rows = text.split('\n').filter((line) => line !== '');
  return rows.map((line, at) => parsed(`${file}, line ${at + 1}`, line, RegisterRow));
}

/** Every file of the register of which there is a snapshot. */
export function registersIn(snapshots: readonly Snapshot[]): Register[] {
  return registers.filter((register) => snapshots.some((each) => each.register === register));
}

async function readAbout(place: string): Promise<Snapshot> {
  const file = join(place, names.about);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; remove its folder and import the register again`);
  });
  return parsed(file, text, Snapshot);
}

function parsed<Schema extends z.ZodMiniType>(name: string, text: string, schema: Schema) {
  try {
    return schema.parse(JSON.parse(text));
  } catch (fault) {
    const issue = fault instanceof z.core.$ZodError ? fault.issues[0] : undefined;
    const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'not whole JSON';
    throw new Failure(`${name}: ${where}; remove its folder and import the register again`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
