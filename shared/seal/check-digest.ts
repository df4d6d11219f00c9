import { fromBase64 } from './base64.ts';
import type { Digest } from './digest.ts';
import type { Sha256 } from './hash.ts';
import { signing } from './signing.ts';

/** What a digest proves of a package: a fault, or by which key it was signed and when, as it says. */
export type CheckedDigest = {
  faults: string[];
  /** SHA-256 of the public key, in lower-case hex; missing where nothing is signed. */
  fingerprint?: string;
  created?: string;
};

/** Checks a digest against the bytes of the package that it is of. */
export async function checkDigest(
  { hash, signedData }: Digest,
  packageBytes: Uint8Array,
  sha256: Sha256,
): Promise<CheckedDigest> {
  const faults: string[] = [];
  if (hash !== `sha256:${await sha256(packageBytes)}`) {
    faults.push('datapackage.json differs from the hash in the digest');
  }
  if (signedData === undefined) return { faults };
  if (signedData.hash !== hash) faults.push('the signature is over another hash');
  const fingerprint = await signerOf(signedData, sha256);
  if (fingerprint === undefined) faults.push('the signature does not fit its public key');
  return {
    faults,
    ...(fingerprint === undefined ? {} : { fingerprint, created: signedData.created }),
  };
}

async function signerOf(
  signed: NonNullable<Digest['signedData']>,
  sha256: Sha256,
): Promise<string | undefined> {
  try {
    const spki = fromBase64(signed.publicKey);
    const key = await crypto.subtle.importKey('spki', spki, signing.key, false, ['verify']);
    const words = new TextEncoder().encode(signed.hash);
    const signature = fromBase64(signed.signature);
    const fits = await crypto.subtle.verify(signing.algorithm, key, signature, words);
    return fits ? await sha256(spki) : undefined;
  } catch {
    return undefined;
  }
}
