import { layout } from '../../../shared/case/layout.ts';
import type { DataPackage } from '../../../shared/seal/data-package.ts';
import type { CaseFiles } from './case-disk.ts';
import type { Fault } from './verified.ts';

/** Files that only grow: what was sealed must still be their beginning. */
const growing: readonly string[] = [layout.ledger, layout.visitRecords];

/**
 * Checks a case against what a seal lists. `said` are the files that the ledger answers for; one
 * that changed after the seal is as the ledger says, and so no fault of the seal.
 */
export async function checkSealed(
  disk: CaseFiles,
  { resources }: DataPackage,
  said: ReadonlyMap<string, string>,
  { latest, current }: { latest: boolean; current: boolean },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { path, hash, bytes } of resources) {
    const later = said.get(path);
    if (later !== undefined && `sha256:${later}` !== hash) continue;
    const size = disk.files.get(path);
    if (size === undefined) {
      faults.push({ file: path, kind: 'missing', because: 'the seal lists it' });
      continue;
    }
    if (!latest && !path.startsWith(`${layout.visits}/`) && !growing.includes(path)) continue;
    // Timestamps are entered in the ledger after the seal; nothing else grows while it is current.
    const grows = path === layout.ledger || (growing.includes(path) && !(latest && current));
    const found = await disk.hash(path, grows ? bytes : undefined);
    if (`sha256:${found}` !== hash) {
      faults.push({ file: path, kind: 'differs', because: 'the seal names another hash' });
    }
  }
  return faults;
}

/**
 * Files that nobody answers for: no seal, no manifest, no line of the ledger. Where a crawl went on
 * after the seal, a visit that it did not get to enter is told of elsewhere and is no stranger.
 */
export function strangers(
  disk: CaseFiles,
  contents: DataPackage | undefined,
  said: ReadonlyMap<string, string>,
  current: boolean,
): Fault[] {
  const listed = new Set(contents?.resources.map(({ path }) => path));
  const faults: Fault[] = [];
  for (const file of disk.files.keys()) {
    if (listed.has(file) || said.has(file) || growing.includes(file)) continue;
    const visit = /^visits\/([^/]+)\//.exec(file)?.[1];
    const manifest = `${layout.visits}/${visit}/${layout.manifest}`;
    if (visit && said.has(manifest)) continue;
    if (visit && !current) continue;
    faults.push({ file, kind: 'extra', because: 'neither the seal nor the ledger knows it' });
  }
  return faults;
}
