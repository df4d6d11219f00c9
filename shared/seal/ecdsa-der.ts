/** An ECDSA signature of r and s side by side, as openssl wants it: a sequence of two integers. */
export function toDer(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = signature.length / 2;
  const numbers = [signature.subarray(0, half), signature.subarray(half)].map(integer);
  const content = numbers.flatMap((each) => [...each]);
  // Two integers of at most 33 bytes each: the length always fits into one byte.
  return Uint8Array.from([0x30, content.length, ...content]);
}

/** DER has no zeros to spare before a number, and one where it would be taken for negative. */
function integer(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? [0] : [...bytes.subarray(first)];
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}
