import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';
import { Manifest } from '../../../shared/case/manifest.ts';
import type { Resource } from '../../../shared/seal/data-package.ts';
import { nextSeal } from '../../../shared/seal/next-seal.ts';
import { sealFiles } from '../../../shared/seal/seal-files.ts';
import { sha256 } from '../sha256.ts';
import { writeWhole } from '../write-whole.ts';
import { type FoundFile, filesOf } from './files-of.ts';
import { hashFile } from './hash-file.ts';
import type { SigningKey } from './keys.ts';
import { enter } from './ledger.ts';

/** A seal that was put on a case: its folder, and the hash that was signed. */
export type Seal = { name: string; folder: string; hash: string };

/**
 * Seals a case as it stands: lists every file with its hash, signs the list. Earlier seals are left
 * as they are. The visits' hashes are those taken when they were written, so that a file changed
 * since then does not verify.
 */
export async function sealCase(folder: string, key: SigningKey): Promise<Seal> {
  const earlier = await readdir(join(folder, layout.seals)).catch((): string[] => []);
  const name = nextSeal(earlier);
  const { files: found, left } = await filesOf(folder);
  const { hash, files } = await sealFiles(
    {
      title: basename(folder),
      created: new Date().toISOString(),
      resources: await resourcesOf(folder, found),
      unfinished: left,
    },
    key.pair,
    sha256,
  );
  const draft = join(folder, layout.seals, `${name}.tmp`);
  await mkdir(draft, { recursive: true });
  for (const [file, content] of files) await writeWhole(join(draft, file), content);
  const sealed = join(folder, layout.seals, name);
  await rename(draft, sealed);
  await enterSeal(folder, name, key.fingerprint);
  return { name, folder: sealed, hash };
}

/** Puts a seal into the ledger, file by file: what its signature does not cover is held by the chain. */
async function enterSeal(folder: string, name: string, key: string): Promise<void> {
  const sealed = join(folder, layout.seals, name);
  const files: Record<string, string> = {};
  for (const file of (await readdir(sealed)).sort()) {
    files[`${layout.seals}/${name}/${file}`] = await hashFile(join(sealed, file));
  }
  await enter(folder, { kind: 'seal', about: { seal: name, key, files } });
}

async function resourcesOf(folder: string, files: readonly FoundFile[]): Promise<Resource[]> {
  const known = await manifestHashes(folder, files);
  const resources: Resource[] = [];
  for (const { path, bytes } of files) {
    const { hash, size } = known.get(path) ?? {
      hash: await hashFile(join(folder, path)),
      size: bytes,
    };
    resources.push({ name: basename(path), path, hash: `sha256:${hash}`, bytes: size });
  }
  return resources;
}

async function manifestHashes(folder: string, files: readonly FoundFile[]) {
  const known = new Map<string, { hash: string; size: number }>();
  for (const { path } of files.filter(({ path }) => path.endsWith(`/${layout.manifest}`))) {
    const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, path), 'utf8')));
    const visit = path.slice(0, -layout.manifest.length);
    for (const { file, sha256: hash, bytes } of manifest.files) {
      known.set(`${visit}${file}`, { hash, size: bytes });
    }
  }
  return known;
}
