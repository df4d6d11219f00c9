import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import type { Manifest } from '../../shared/case/manifest.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import type { CapturedVisit } from './captured-visit.ts';
import { hashFile } from './seal/hash-file.ts';
import { sha256 } from './sha256.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

/**
 * Writes a visit's folder beside its place, its manifest last, and then moves it there in one step:
 * whoever looks sees the whole visit or none, also when two write the same one. A finished visit is
 * never written again; what a crawl of an older version left is moved aside. Returns the manifest's
 * SHA-256.
 */
export async function writeVisit(visits: string, captured: CapturedVisit): Promise<string> {
  const folder = join(visits, captured.observation.visit.id);
  const draft = `${folder}.${randomUUID()}.tmp`;
  try {
    await mkdir(draft, { recursive: true });
    const manifest = await writeFiles(draft, captured);
    await moveAside(folder);
    await rename(draft, folder);
    await syncFolder(visits);
    return manifest;
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    if (isTaken(fault)) throw finishedAlready(folder);
    throw fault;
  }
}

async function writeFiles(folder: string, captured: CapturedVisit): Promise<string> {
  const { observation, files, moved = new Map<string, string>() } = captured;
  const contents = new Map<string, string | Uint8Array>(files);
  contents.set(layout.observation, toJson(observation));
  const manifest: Manifest = { version: 1, visit: observation.visit.id, files: [] };
  for (const [file, content] of contents) {
    await writeWhole(join(folder, file), content);
    const bytes = Buffer.byteLength(content);
    manifest.files.push({ file, sha256: sha256(content), bytes });
  }
  for (const [file, from] of moved) {
    const known = observation.captures.find((capture) => capture.file === file);
    const { size: bytes } = await stat(from);
    const hash = known?.bytes === bytes ? known.sha256 : await hashFile(from);
    await moveIn(from, join(folder, file));
    manifest.files.push({ file, sha256: hash, bytes });
  }
  const text = toJson(manifest);
  await writeWhole(join(folder, layout.manifest), text);
  return sha256(text);
}

/** By rename; where the scratch folder is another disk's, by copy. An emptied scratch folder goes. */
async function moveIn(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EXDEV') throw fault;
    const draft = `${to}.tmp`;
    await copyFile(from, draft);
    await rename(draft, to);
    await rm(from);
  });
  await rmdir(dirname(from)).catch(() => {});
}

async function moveAside(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (existsSync(join(folder, layout.manifest))) {
    throw finishedAlready(folder);
  }
  for (let attempt = 1; ; attempt += 1) {
    const aside = `${folder}.unfinished-${attempt}`;
    if (existsSync(aside)) continue;
    await rename(folder, aside);
    return;
  }
}

/** Somebody else finished the same visit while this one was being written. */
function isTaken(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

function finishedAlready(folder: string): Error {
  return new Error(`${folder}: a finished visit is already there and is not overwritten`);
}
