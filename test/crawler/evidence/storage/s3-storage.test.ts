import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStored } from '../../../../crawler/evidence/storage/check-stored.ts';
import { openStorage } from '../../../../crawler/evidence/storage/open-storage.ts';
import { caseOnDisk } from '../../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../../crawler/evidence/verify/verify-files.ts';
import { addVisit, sealedCase } from '../../support/sealed-case.ts';
import { startS3 } from '../../support/start-s3.ts';

let folder = '';
let s3: Awaited<ReturnType<typeof startS3>>;
const before = { ...process.env };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-s3-'));
  s3 = await startS3(join(folder, 'store'), 'evidence');
  Object.assign(process.env, s3.environment);
}, 60_000);
afterAll(async () => {
  process.env = before;
  await s3?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a case goes up, parts and all, comes down on another machine, and verifies there', async () => {
  const made = await sealedCase(['de-page']);
  await addVisit(made, 'fr-page', { files: [['capture.warc.gz', randomBytes(9 * 1024 * 1024)]] });
  const here = await openStorage('s3://evidence/eu', join(folder, 'here'));
  await cp(made, here.folder('kestrelx'), { recursive: true });
  expect([await here.has('kestrelx'), await here.cases()]).toEqual([false, []]);
  for (const visit of ['de-page', 'fr-page']) await here.keep('kestrelx', { visit });
  await here.keep('kestrelx', 'case');
  expect([await here.has('kestrelx'), await here.cases()]).toEqual([true, ['kestrelx']]);
  expect(await here.visitsNamed('kestrelx', 'de-')).toEqual(['de-page']);

  const there = await openStorage('s3://evidence/eu/', join(folder, 'there'));
  await there.bring('kestrelx', 'case');
  const copy = there.folder('kestrelx');
  expect((await readdir(copy, { recursive: true })).sort()).toEqual(
    (await readdir(made, { recursive: true })).sort(),
  );
  expect((await verifyFiles(await caseOnDisk(copy), copy)).faults).toEqual([]);

  // What one adds to the history, the other has before it adds its own.
  await addVisit(copy, 'pl-page');
  await there.keep('kestrelx', { visit: 'pl-page' });
  await there.keep('kestrelx', 'history');
  await here.bring('kestrelx', 'history');
  const ledger = (place: string) => readFile(join(place, 'ledger.jsonl'), 'utf8');
  expect(await ledger(here.folder('kestrelx'))).toBe(await ledger(copy));
  await rm(made, { recursive: true });
}, 120_000);

test('what the store has otherwise than it was sent is not taken for kept', async () => {
  const storage = await openStorage('s3://evidence/eu', join(folder, 'here'));
  const client = new S3Client({ forcePathStyle: true });
  const stored = { bucket: 'evidence', key: 'eu/kestrelx/case.json' };
  const text = await readFile(join(storage.folder('kestrelx'), 'case.json'));
  const bytes = text.length;
  await expect(checkStored(client, stored, { sha256: '0'.repeat(64), bytes })).rejects.toThrow(
    /stored with another SHA-256/,
  );
  await expect(checkStored(client, stored, { sha256: '', bytes: 1 })).rejects.toThrow(/1 sent/);
});

test('a place that is none is refused with the fix', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(openStorage('ftp://x/y', folder)).rejects.toThrow(/name a folder, or s3:\/\/bucket/);
  await expect(openStorage('s3://NotABucket', folder)).rejects.toThrow(/"s3:\/\/NotABucket" is no/);
});
