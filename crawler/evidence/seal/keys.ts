import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { toPem } from '../../../shared/seal/pem.ts';
import { signing } from '../../../shared/seal/signing.ts';
import { Failure } from '../../failure.ts';
import { sha256 } from '../sha256.ts';

/** The key by which this machine signs seals; the fingerprint is the SHA-256 of its public half. */
export type SigningKey = {
  pair: CryptoKeyPair;
  fingerprint: string;
  file: string;
  /** Whether it was made just now. */
  fresh: boolean;
};

const current = 'signing-key.pem';

/** Folder of keys: UNSOLICITED_KEYS, or the platform's place for a program's own data. */
function keyFolder(environment: Record<string, string | undefined> = process.env): string {
  if (environment.UNSOLICITED_KEYS) return environment.UNSOLICITED_KEYS;
  if (process.platform === 'win32' && environment.APPDATA) {
    return join(environment.APPDATA, 'unsolicited');
  }
  if (process.platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'unsolicited');
  }
  return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'unsolicited');
}

/** The machine's key, made on first use; refused when others may read it. */
export async function signingKey(folder = keyFolder()): Promise<SigningKey> {
  const file = join(folder, current);
  const found = await stat(file).catch(() => undefined);
  if (!found) {
    const made = await crypto.subtle.generateKey(signing.key, true, ['sign', 'verify']);
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', made.privateKey);
    await store(folder, toPem('PRIVATE KEY', new Uint8Array(pkcs8)));
    return { ...(await readKey(file)), fresh: true };
  }
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Failure(`${file}: others may read this key; run chmod 600 on it`);
  }
  return { ...(await readKey(file)), fresh: false };
}

/** Sets the present key aside and makes a new one; old seals still verify by the key in them. */
export async function rotateKey(folder = keyFolder()): Promise<SigningKey> {
  await setAside(folder);
  return signingKey(folder);
}

/** Takes a PKCS#8 key of P-256 over as the machine's own; the present one is set aside. */
export async function importKey(pemFile: string, folder = keyFolder()): Promise<SigningKey> {
  const pem = await readFile(pemFile, 'utf8').catch(() => {
    throw new Failure(`${pemFile}: cannot be read; name a PKCS#8 file in PEM form`);
  });
  await pairOf(pem, pemFile);
  await setAside(folder);
  await store(folder, pem);
  return signingKey(folder);
}

/** Keys of earlier days, the newest last. */
export async function earlierKeys(folder = keyFolder()): Promise<SigningKey[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const old = names.filter((name) => /^signing-key\.\d+\.pem$/.test(name)).sort();
  return Promise.all(
    old.map(async (name) => ({ ...(await readKey(join(folder, name))), fresh: false })),
  );
}

async function setAside(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(current)) return;
  const count = names.filter((name) => /^signing-key\.\d+\.pem$/.test(name)).length;
  const aside = `signing-key.${String(count + 1).padStart(4, '0')}.pem`;
  await rename(join(folder, current), join(folder, aside));
}

async function store(folder: string, pem: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${randomUUID()}.tmp`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(pem);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, current));
}

async function readKey(file: string): Promise<Omit<SigningKey, 'fresh'>> {
  const { pair, spki } = await pairOf(await readFile(file, 'utf8'), file);
  return { pair, fingerprint: sha256(spki), file };
}

async function pairOf(pem: string, file: string) {
  try {
    const secret = createPrivateKey(pem);
    const pkcs8 = secret.export({ type: 'pkcs8', format: 'der' });
    const spki = createPublicKey(secret).export({ type: 'spki', format: 'der' });
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, signing.key, true, ['sign']);
    const publicKey = await crypto.subtle.importKey('spki', spki, signing.key, true, ['verify']);
    return { pair: { privateKey, publicKey }, spki };
  } catch {
    throw new Failure(`${file}: not a private key on P-256 in PKCS#8; make one with "keys rotate"`);
  }
}
