import { createHash, createPublicKey, createVerify } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDigest } from '../../../shared/seal/check-digest.ts';
import { Digest } from '../../../shared/seal/digest.ts';
import { toDer } from '../../../shared/seal/ecdsa-der.ts';
import { nextSeal } from '../../../shared/seal/next-seal.ts';
import { fromPem, toPem } from '../../../shared/seal/pem.ts';
import { sealFiles } from '../../../shared/seal/seal-files.ts';
import { signing } from '../../../shared/seal/signing.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** With WebCrypto, as a browser hashes. */
async function webSha256(bytes: string | Uint8Array): Promise<string> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes.slice();
  return Buffer.from(await crypto.subtle.digest('SHA-256', given)).toString('hex');
}

const toSeal = {
  title: 'KestrelX',
  created: '2026-11-29T10:00:00.000Z',
  resources: [{ name: 'a', path: 'a', hash: `sha256:${'0'.repeat(64)}`, bytes: 3 }],
};

it('makes a seal that openssl’s own code and our check accept, with a key that cannot be taken out', async () => {
  const keys = await crypto.subtle.generateKey(signing.key, false, ['sign', 'verify']);
  const { hash, files } = await sealFiles(toSeal, keys, webSha256);
  const contents = String(files.get('datapackage.json'));
  expect(hash).toBe(`sha256:${sha256(contents)}`);
  const digest = Digest.parse(JSON.parse(String(files.get('datapackage-digest.json'))));
  const checked = await checkDigest(digest, Buffer.from(contents), sha256);
  expect(checked.faults).toEqual([]);
  const verify = createVerify('sha256').update(hash);
  const key = createPublicKey(String(files.get('public-key.pem')));
  expect(verify.verify(key, Buffer.from(files.get('signature.der') ?? ''))).toBe(true);
});

it('writes any signature as openssl writes it', () => {
  const half = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(half, half, (r, s) => {
      const der = toDer(Uint8Array.from([...r, ...s]));
      expect(der[1]).toBe(der.length - 2);
      const lengths = [der[3] ?? 0, der[5 + (der[3] ?? 0)] ?? 0];
      const numbers = [der.subarray(4, 4 + (lengths[0] ?? 0)), der.subarray(6 + (lengths[0] ?? 0))];
      for (const [at, number] of numbers.entries()) {
        expect(number.length).toBe(lengths[at]);
        expect(number[0] ?? 0).toBeLessThan(0x80);
        if (number.length > 1 && number[0] === 0) expect(number[1]).toBeGreaterThanOrEqual(0x80);
        const value = BigInt(`0x${Buffer.from(number).toString('hex')}`);
        expect(value).toBe(BigInt(`0x${Buffer.from([r, s][at] ?? []).toString('hex')}`));
      }
    }),
  );
});

it('reads back the keys that it writes, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
      const pem = toPem('PRIVATE KEY', bytes);
      expect(fromPem('PRIVATE KEY', `before\n${pem}after`)).toEqual(Uint8Array.from(bytes));
      expect(fromPem('PUBLIC KEY', pem)).toBeUndefined();
    }),
  );
  expect(fromPem('PUBLIC KEY', 'no key')).toBeUndefined();
});

it('counts seals on, whatever else lies there', () => {
  expect(nextSeal([])).toBe('0001');
  expect(nextSeal(['0001', '0009', '0010.tmp', 'x'])).toBe('0010');
});
