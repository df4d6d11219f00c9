import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import type { Manifest } from '../../shared/case/manifest.ts';
import type { CapturedVisit } from './captured-visit.ts';
import { sha256 } from './sha256.ts';
import { toJson } from './to-json.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a visit's folder, its manifest last: a folder without one is unfinished. What an earlier
 * attempt left is moved aside; a finished visit is never written again. Returns the manifest's SHA-256.
 */
export async function writeVisit(visits: string, captured: CapturedVisit): Promise<string> {
  const { observation, files } = captured;
  const folder = join(visits, observation.visit.id);
  await moveAside(folder);
  await mkdir(folder, { recursive: true });
  const contents = new Map<string, string | Uint8Array>(files);
  contents.set(layout.observation, toJson(observation));
  const manifest: Manifest = { version: 1, visit: observation.visit.id, files: [] };
  for (const [file, content] of contents) {
    await writeWhole(join(folder, file), content);
    const bytes = Buffer.byteLength(content);
    manifest.files.push({ file, sha256: sha256(content), bytes });
  }
  const text = toJson(manifest);
  await writeWhole(join(folder, layout.manifest), text);
  return sha256(text);
}

async function moveAside(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  if (await exists(join(folder, layout.manifest))) {
    throw new Error(`${folder}: a finished visit is already there and is not overwritten`);
  }
  for (let attempt = 1; ; attempt += 1) {
    const aside = `${folder}.unfinished-${attempt}`;
    if (await exists(aside)) continue;
    await rename(folder, aside);
    return;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
