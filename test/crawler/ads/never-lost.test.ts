import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJson } from '../../../crawler/ads/json-stream.ts';
import { readExport } from '../../../crawler/ads/read-export.ts';
import { Failure } from '../../../crawler/failure.ts';
import type { Fields } from '../../../shared/ads/ad-format.ts';
import { AdRecord } from '../../../shared/ads/ad-record.ts';
import { readMapped, usualColumns } from '../../../shared/ads/formats/mapped-table.ts';
import { adFormats } from '../../../shared/ads/formats.ts';
import { redact } from '../../../shared/ads/redact.ts';
import { sampleExports } from './sample-exports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-lost-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Records of every format, of which any field may have become anything. */
const records: Fields[] = [
  JSON.parse(sampleExports['meta-page.json']).data[0],
  JSON.parse(sampleExports['google.json'])[0],
  JSON.parse(sampleExports['linkedin.json']).elements[0],
  JSON.parse(sampleExports['snap.json']).ad_previews[0],
  JSON.parse(sampleExports['apple.json']).data[0],
  JSON.parse(sampleExports['x.json']).ads[0],
  JSON.parse(sampleExports['tiktok.json']),
  JSON.parse(sampleExports['microsoft.json']).value[0],
  JSON.parse(sampleExports['meta-web.json'].replace('for (;;);', '')),
];
const damaged = fc
  .record({ of: fc.constantFrom(...records), at: fc.nat(), to: fc.anything() })
  .map(({ of, at, to }) => damage(structuredClone(of), at, to));

/** Replaces one value, wherever it lies. */
function damage(of: Fields, at: number, to: unknown): Fields {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, key]);
      walk(each);
    }
  };
  walk(of);
  const [parent, key] = places[at % places.length] ?? [{}, ''];
  parent[key] = to;
  return of;
}

const rawRef = { file: 'a.json', sha256: '', index: 1 };

describe('reading whatever there is', { timeout: 60_000 }, () => {
  it('never throws on a record, and gives an ad or a reason', () => {
    fc.assert(
      fc.property(damaged, (value) => {
        for (const format of adFormats) {
          format.recognise(value);
          for (const reading of format.read(value)) {
            if ('reason' in reading) expect(reading.reason).not.toBe('');
            else {
              const ad = { source: format.id, ...reading, rawRef, formatConfidence: 'high' };
              expect(AdRecord.safeParse(ad).success).toBe(true);
            }
          }
        }
        redact(value);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a row of a table', () => {
    const row = fc.dictionary(
      fc.constantFrom('Ad ID', 'country', 'reach', 'start date', 'x'),
      fc.string(),
    );
    fc.assert(
      fc.property(row, (cells) => {
        const reading = readMapped(cells, usualColumns(Object.keys(cells)));
        expect('reason' in reading || reading.adId !== '').toBe(true);
      }),
    );
  });

  it('reads JSON the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat({ max: 30 })), (values, cuts) => {
        const text = JSON.stringify(values);
        const json = openJson(new Set(['']));
        const found: unknown[] = [];
        let at = 0;
        for (const length of [...cuts, text.length]) {
          found.push(...json.push(text.slice(at, at + length)));
          at += length;
        }
        found.push(...json.push(text.slice(at)), ...json.end());
        const elements = (found as { value: unknown; list?: string }[]).filter(
          ({ list }) => list === '',
        );
        expect(elements.map(({ value }) => value)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps numbers that cannot be kept exactly as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (id) => {
        const [found] = openJson(new Set()).push(`{"id":${id}}\n`);
        expect(String((found?.value as { id: unknown }).id)).toBe(String(id));
      }),
    );
  });

  it('loses no record: those that are found are taken or have a reason', async () => {
    const file = join(folder, 'any.json');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(damaged, fc.jsonValue()), { minLength: 1, maxLength: 6 }),
        async (list) => {
          let text: string | undefined;
          try {
            text = JSON.stringify({ data: list });
          } catch {
            // Something in it cannot be written as JSON (a BigInt).
          }
          if (text === undefined) return;
          await writeFile(file, text);
          let taken = 0;
          try {
            const { counts, setAside } = await readExport(file, { columns: {} }, () => {
              taken += 1;
            });
            expect(counts.records).toBe(taken);
            expect(counts.found).toBe(taken + setAside.reduce((sum, { count }) => sum + count, 0));
            expect(counts.found).toBeGreaterThanOrEqual(list.length);
          } catch (fault) {
            expect(fault).toBeInstanceOf(Failure);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('throws nothing but a failure on any bytes', async () => {
    const file = join(folder, 'bytes.bin');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ maxLength: 400, unit: fc.constantFrom(...'{}[]":,; \n\t\'0e.-ad_idabc') }),
        ),
        async (bytes) => {
          await writeFile(file, bytes);
          await readExport(file, { columns: {} }, () => {}).catch((fault: unknown) => {
            expect(fault).toBeInstanceOf(Failure);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});
