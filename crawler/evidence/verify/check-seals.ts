import type { Certificate } from 'pkijs';
import { layout } from '../../../shared/case/layout.ts';
import { checkDigest } from '../../../shared/seal/check-digest.ts';
import { DataPackage } from '../../../shared/seal/data-package.ts';
import { Digest } from '../../../shared/seal/digest.ts';
import type { LedgerEntry } from '../../../shared/seal/ledger-entry.ts';
import { checkToken } from '../seal/check-token.ts';
import { sha256 } from '../sha256.ts';
import type { CaseFiles } from './case-disk.ts';
import type { Fault } from './verified.ts';

/** A seal as it was found: who signed it, who vouches for the time, and what it lists. */
export type CheckedSeal = {
  name: string;
  faults: Fault[];
  fingerprint?: string;
  contents?: DataPackage;
  timestamps: { by: string; root: string; at: string; trusted?: boolean }[];
};

/** Checks each seal by itself: its digest, its signature, its tokens. The oldest first. */
export async function checkSeals(
  disk: CaseFiles,
  entries: readonly LedgerEntry[],
  roots: readonly Certificate[] | undefined,
): Promise<CheckedSeal[]> {
  const folders = new Map<string, string[]>();
  for (const path of disk.seals) {
    const name = path.split('/')[1] ?? '';
    folders.set(name, [...(folders.get(name) ?? []), path]);
  }
  const names = [...folders.keys()].sort((a, b) => Number(a) - Number(b));
  const keys = new Map(
    entries.flatMap(({ kind, about }) => (kind === 'seal' ? [[about.seal, about.key]] : [])),
  );
  const said = new Set(entries.flatMap(({ about }) => Object.keys(about.files ?? {})));
  const checked: CheckedSeal[] = [];
  for (const name of names) {
    const seal = await checkSeal(disk, name, folders.get(name) ?? [], roots);
    const key = keys.get(name);
    if (seal.fingerprint !== undefined && key !== undefined && seal.fingerprint !== key) {
      seal.faults.push(broken(name, layout.digest, 'signed by another key than the ledger names'));
    }
    for (const file of folders.get(name) ?? []) {
      if (said.has(file)) continue;
      seal.faults.push({ file, kind: 'extra', because: 'the ledger does not know it' });
    }
    checked.push(seal);
  }
  return checked;
}

async function checkSeal(
  disk: CaseFiles,
  name: string,
  files: readonly string[],
  roots: readonly Certificate[] | undefined,
): Promise<CheckedSeal> {
  const seal: CheckedSeal = { name, faults: [], timestamps: [] };
  const packageBytes = await disk.read(pathOf(name, layout.dataPackage));
  const digestBytes = await disk.read(pathOf(name, layout.digest));
  const contents = parse(DataPackage, packageBytes);
  const digest = parse(Digest, digestBytes);
  if (!packageBytes || !contents) seal.faults.push(broken(name, layout.dataPackage));
  if (!digestBytes || !digest) seal.faults.push(broken(name, layout.digest));
  if (!packageBytes || !contents || !digestBytes || !digest) return seal;
  const signed = await checkDigest(digest, packageBytes, sha256);
  seal.faults.push(...signed.faults.map((because) => broken(name, layout.digest, because)));
  seal.fingerprint = signed.fingerprint;
  seal.contents = contents;
  for (const file of files.filter((path) => path.endsWith('.tsr'))) {
    const reply = await disk.read(file);
    if (!reply) continue;
    const token = await checkToken(reply, digestBytes, { roots });
    for (const because of token.faults) seal.faults.push({ file, kind: 'broken', because });
    if (token.faults.length > 0 || !token.at || !token.authority) continue;
    const { at, authority: by, root = by, trusted } = token;
    seal.timestamps.push({ at, by, root, ...(trusted === undefined ? {} : { trusted }) });
  }
  return seal;
}

function pathOf(seal: string, file: string): string {
  return `${layout.seals}/${seal}/${file}`;
}

function broken(seal: string, file: string, because = 'not whole'): Fault {
  return { file: pathOf(seal, file), kind: 'broken', because };
}

function parse<Value>(schema: { parse: (value: unknown) => Value }, bytes: Buffer | undefined) {
  try {
    return bytes === undefined ? undefined : schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
