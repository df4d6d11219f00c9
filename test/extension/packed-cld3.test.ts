import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packedCld3 } from '../../extension/packing/packed-cld3.ts';

const file = resolve(
  import.meta.dirname,
  '../../node_modules/cld3-asm/dist/cjs/lib/browser/cld3.js',
);

const compress = (base64: string) =>
  deflateRawSync(Buffer.from(base64, 'base64'), { level: 9 }).toString('base64');

it('gives CLD3 the WebAssembly that it comes with, in six tenths of the bytes', async () => {
  const source = await readFile(file, 'utf8');
  const packed = packedCld3(source, compress);
  expect(packed.length).toBeLessThan(source.length * 0.62);
  const [own] = packed.split('\nvar ');
  const unpack = new Function(`${own?.slice(0, own.lastIndexOf('\n}') + 2)}; return unpacked();`);
  const base64 = /base64,([A-Za-z0-9+/=]+)"/.exec(source)?.[1] ?? '';
  expect(Buffer.compare(await unpack(), Buffer.from(base64, 'base64'))).toBe(0);
});

it('fails where the module is written in another way, and does not ship it half packed', () => {
  expect(() => packedCld3('const nothing = 1;', compress)).toThrow(/not written as it was/);
});
