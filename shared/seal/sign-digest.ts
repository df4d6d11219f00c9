import { tool } from '../observation/tool.ts';
import { toBase64 } from './base64.ts';
import type { Digest } from './digest.ts';
import { signing } from './signing.ts';

/**
 * Signs a package's hash (`sha256:…`) with a key of the machine. `created` is ISO 8601 in UTC.
 * Whoever knows the key's fingerprint can tell that this machine signed; the key names nobody.
 */
export async function signDigest(
  hash: string,
  keys: CryptoKeyPair,
  created: string,
): Promise<Digest> {
  const words = new TextEncoder().encode(hash);
  const signature = await crypto.subtle.sign(signing.algorithm, keys.privateKey, words);
  const publicKey = await crypto.subtle.exportKey('spki', keys.publicKey);
  return {
    path: 'datapackage.json',
    hash,
    signedData: {
      hash,
      created,
      software: tool,
      signature: toBase64(new Uint8Array(signature)),
      publicKey: toBase64(new Uint8Array(publicKey)),
    },
  };
}
