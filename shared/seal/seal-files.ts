import { tool } from '../observation/tool.ts';
import { fromBase64 } from './base64.ts';
import type { DataPackage, Resource } from './data-package.ts';
import { toDer } from './ecdsa-der.ts';
import type { Sha256 } from './hash.ts';
import { toPem } from './pem.ts';
import { sealNames } from './seal-names.ts';
import { signDigest } from './sign-digest.ts';
import { toJson } from './to-json.ts';

/** What a seal is put on. */
export type ToSeal = {
  /** Name of the case. */
  title: string;
  /** ISO 8601 in UTC. */
  created: string;
  /** Every file that the seal answers for. */
  resources: Resource[];
  /** Files that were left unfinished: named, and not answered for. */
  unfinished?: string[];
};

/** The files of a seal by name, and the hash that was signed. */
export type SealFiles = { hash: string; files: Map<string, string | Uint8Array<ArrayBuffer>> };

/**
 * Lists and signs: the files of a seal, ready to be written. The crawler and the extension seal by
 * this alone.
 */
export async function sealFiles(
  { title, created, resources, unfinished = [] }: ToSeal,
  keys: CryptoKeyPair,
  sha256: Sha256,
): Promise<SealFiles> {
  const contents: DataPackage = {
    profile: 'data-package',
    title,
    created,
    software: tool,
    resources,
    ...(unfinished.length > 0 ? { unfinished } : {}),
  };
  const bytes = toJson(contents);
  const digest = await signDigest(`sha256:${await sha256(bytes)}`, keys, created);
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>([
    [sealNames.dataPackage, bytes],
    [sealNames.digest, toJson(digest)],
  ]);
  if (digest.signedData) {
    files.set(sealNames.signature, toDer(fromBase64(digest.signedData.signature)));
    const key = fromBase64(digest.signedData.publicKey);
    files.set(sealNames.publicKey, toPem('PUBLIC KEY', key));
  }
  return { hash: digest.hash, files };
}
