import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Ngrams, packedNgrams } from '../../extension/packing/packed-ngrams.ts';

const file = resolve(import.meta.dirname, '../../node_modules/eld/src/ngrams/extrasmall.js');

/** What the packed module exports when it runs. */
function unpacked(data: Ngrams): Ngrams {
  const body = packedNgrams(data).replace('export const ngramsData =', 'return');
  return runInThisContext(`(() => {\n${body}\n})()`);
}

it('gives eld the data that it comes with, in less than half of the bytes', async () => {
  const { ngramsData } = await import(file);
  // Not toEqual, which is slow on 50,000 objects.
  expect(isDeepStrictEqual(unpacked(ngramsData), ngramsData)).toBe(true);
  expect(packedNgrams(ngramsData).length).toBeLessThan(JSON.stringify(ngramsData).length / 2);
}, 30_000);

it('gives back whatever sequences, languages and scores there are', () => {
  const sequence = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
  const scored = fc.dictionary(
    fc.integer({ min: 0, max: 59 }).map(String),
    fc.integer({ min: 0, max: 400 }),
    { minKeys: 1, noNullPrototype: true },
  );
  const anyNgrams = fc.dictionary(
    sequence.filter((each) => !/\n|__proto__/.test(each)),
    scored,
    { minKeys: 1, noNullPrototype: true },
  );
  fc.assert(
    fc.property(anyNgrams, (ngrams) => {
      const data = { type: 'XS', languages: { 0: 'am' }, isSubset: false, ngrams };
      expect(unpacked(data)).toEqual(data);
    }),
  );
});
