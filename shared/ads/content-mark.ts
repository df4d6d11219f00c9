const prime = 0x100000001b3n;
const begin = 0xcbf29ce484222325n;

/** A short mark of what a value holds, by which its copies are told to be the same (FNV-1a, 64 bits). */
export function contentMark(value: unknown): string {
  let mark = begin;
  for (const byte of new TextEncoder().encode(JSON.stringify(value) ?? '')) {
    mark = BigInt.asUintN(64, (mark ^ BigInt(byte)) * prime);
  }
  return mark.toString(16).padStart(16, '0');
}
