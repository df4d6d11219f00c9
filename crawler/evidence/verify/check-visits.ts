import { layout } from '../../../shared/case/layout.ts';
import { Manifest } from '../../../shared/case/manifest.ts';
import type { CaseFiles } from './case-disk.ts';
import type { Fault } from './verified.ts';

/**
 * Checks every visit against its manifest; the ledger answers for the manifests. Visits without a
 * manifest were never finished: they are told of and no fault.
 */
export async function checkVisits(
  disk: CaseFiles,
  said: ReadonlyMap<string, string>,
): Promise<{ faults: Fault[]; remarks: string[] }> {
  const faults: Fault[] = [];
  const remarks: string[] = [];
  const folders = new Map<string, string[]>();
  for (const path of disk.files.keys()) {
    const visit = /^visits\/([^/]+)\/./.exec(path)?.[1];
    if (visit) folders.set(visit, [...(folders.get(visit) ?? []), path]);
  }
  for (const [visit, paths] of folders) {
    const path = `${layout.visits}/${visit}/${layout.manifest}`;
    const bytes = await disk.read(path);
    if (bytes === undefined) {
      if (!said.has(path)) remarks.push(`visit ${visit} was never finished: it proves nothing`);
      continue;
    }
    if (!said.has(path)) {
      remarks.push(`visit ${visit} is not in the ledger: its crawl was interrupted`);
    }
    faults.push(...(await checkManifest(disk, visit, path, bytes, paths)));
  }
  return { faults, remarks };
}

async function checkManifest(
  disk: CaseFiles,
  visit: string,
  path: string,
  bytes: Buffer,
  found: readonly string[],
): Promise<Fault[]> {
  const manifest = parse(bytes);
  if (manifest === undefined) {
    return [{ file: path, kind: 'broken', because: 'not a manifest' }];
  }
  const faults: Fault[] = [];
  if (manifest.visit !== visit) {
    faults.push({ file: path, kind: 'broken', because: `it is of another visit` });
  }
  const listed = new Set([path]);
  for (const { file, sha256, bytes: size } of manifest.files) {
    const own = `${layout.visits}/${visit}/${file}`;
    listed.add(own);
    const there = disk.files.get(own);
    if (there === undefined) {
      faults.push({ file: own, kind: 'missing', because: 'the manifest lists it' });
    } else if (there !== size || (await disk.hash(own)) !== sha256) {
      faults.push({ file: own, kind: 'differs', because: 'the manifest names another hash' });
    }
  }
  for (const own of found) {
    if (listed.has(own)) continue;
    faults.push({ file: own, kind: 'extra', because: 'the manifest does not list it' });
  }
  return faults;
}

function parse(bytes: Buffer): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
