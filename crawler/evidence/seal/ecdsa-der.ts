import { createPublicKey } from 'node:crypto';
import { Integer, Sequence } from 'asn1js';

/** An ECDSA signature of r and s side by side, as openssl wants it: a sequence of two integers. */
export function toDer(signature: Uint8Array): Buffer {
  const half = signature.length / 2;
  const numbers = [signature.slice(0, half), signature.slice(half)];
  const value = numbers.map((bytes) => Integer.fromBigInt(toBigInt(bytes)));
  return Buffer.from(new Sequence({ value }).toBER());
}

/** A public key as a PEM file. */
export function toPublicPem(spki: Uint8Array): string {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  return String(key.export({ type: 'spki', format: 'pem' }));
}

function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
