import { fromPem, toPem } from '../../shared/seal/pem.ts';
import { signing } from '../../shared/seal/signing.ts';
import { say } from '../messages/say.ts';
import { openStore, type StoredKey } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/**
 * The key by which this browser signs seals, made on first use. Its private half cannot be taken
 * out, by anybody: who needs one key on several machines imports it.
 */
export async function signingKey(): Promise<StoredKey> {
  // Two windows on first use make one key.
  return navigator.locks.request('unsolicited-key', async () => {
    const newest = (await allKeys())[0];
    if (newest) return newest;
    return keep(await crypto.subtle.generateKey(signing.key, false, ['sign', 'verify']), false);
  });
}

/** Every key that this browser signed with, the newest first: it is the one that signs. */
export async function allKeys(): Promise<StoredKey[]> {
  return (await (await openStore()).getAll('keys')).reverse();
}

/** Makes a new key; seals of earlier ones still verify by the key in them. */
export async function rotateKey(): Promise<StoredKey> {
  return keep(await crypto.subtle.generateKey(signing.key, false, ['sign', 'verify']), false);
}

/** Takes a PKCS#8 key of P-256 over. Throws words for the user when it is none. */
export async function importKey(text: string): Promise<StoredKey> {
  const pkcs8 = fromPem('PRIVATE KEY', text);
  if (!pkcs8) throw new Error(say('key.none'));
  try {
    // The public half is computed from the private one, which is forgotten in this form at once.
    const open = await crypto.subtle.importKey('pkcs8', pkcs8, signing.key, true, ['sign']);
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', open);
    const point = { kty, crv, x, y };
    const publicKey = await crypto.subtle.importKey('jwk', point, signing.key, true, ['verify']);
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, signing.key, false, ['sign']);
    return await keep({ privateKey, publicKey }, true);
  } catch {
    throw new Error(say('key.none'));
  }
}

/** The public half as a PEM file, to be given to whoever verifies. */
export async function publicPem({ pair }: StoredKey): Promise<string> {
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  return toPem('PUBLIC KEY', new Uint8Array(spki));
}

async function keep(pair: CryptoKeyPair, imported: boolean): Promise<StoredKey> {
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  const fingerprint = await webSha256(new Uint8Array(spki));
  const stored: StoredKey = { pair, fingerprint, since: new Date().toISOString(), imported };
  await (await openStore()).add('keys', stored);
  return stored;
}
