import { checkDigest } from '../../../shared/seal/check-digest.ts';
import { DataPackage } from '../../../shared/seal/data-package.ts';
import { Digest } from '../../../shared/seal/digest.ts';
import { sha256 } from '../sha256.ts';
import type { OpenBundle } from '../verify/case-in-zip.ts';
import type { Fault } from '../verify/verified.ts';
import { bundleNames } from './bundle-names.ts';

/** A bundle's own list of files as it was found, and the key that signed it. */
export type CheckedPackage = { faults: Fault[]; fingerprint?: string };

/** Checks every entry of a bundle against its package, and the package against its signed digest. */
export async function checkPackage(bundle: OpenBundle): Promise<CheckedPackage> {
  const faults: Fault[] = [];
  const packageBytes = await bundle.read(bundleNames.dataPackage);
  const contents = parsed(DataPackage, packageBytes);
  const digest = parsed(Digest, await bundle.read(bundleNames.digest));
  if (!packageBytes || !contents) faults.push(broken(bundleNames.dataPackage, 'not whole'));
  if (!digest) faults.push(broken(bundleNames.digest, 'not whole'));
  if (!packageBytes || !contents || !digest) return { faults };
  const signed = await checkDigest(digest, packageBytes, sha256);
  faults.push(...signed.faults.map((because) => broken(bundleNames.digest, because)));
  if (!digest.signedData) faults.push(broken(bundleNames.digest, 'not signed'));
  const listed = new Set<string>([bundleNames.dataPackage, bundleNames.digest]);
  for (const { path, hash, bytes } of contents.resources) {
    if (listed.has(path)) faults.push(broken(bundleNames.dataPackage, `lists ${path} twice`));
    listed.add(path);
    const entry = bundle.entries.get(path);
    if (!entry) {
      faults.push({ file: path, kind: 'missing', because: 'the bundle’s package lists it' });
    } else if (entry.uncompressedSize !== bytes || `sha256:${await bundle.hash(path)}` !== hash) {
      const because = 'the bundle’s package names another hash';
      faults.push({ file: path, kind: 'differs', because });
    }
  }
  for (const file of bundle.entries.keys()) {
    if (listed.has(file)) continue;
    faults.push({ file, kind: 'extra', because: 'the bundle’s package does not list it' });
  }
  return { faults, ...(signed.fingerprint ? { fingerprint: signed.fingerprint } : {}) };
}

function broken(file: string, because: string): Fault {
  return { file, kind: 'broken', because };
}

function parsed<Value>(schema: { parse: (value: unknown) => Value }, bytes: Buffer | undefined) {
  try {
    return bytes === undefined ? undefined : schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
