import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { writeRendition } from '../../../crawler/evidence/write-rendition.ts';
import { compiledScript } from '../support/compiled-script.ts';
import { addVisit, sealedCase, unsealedCase } from '../support/sealed-case.ts';

vi.setConfig({ testTimeout: 120_000 });

const made: string[] = [];
const keep = (folder: string) => {
  made.push(folder);
  return folder;
};
afterAll(async () => {
  vi.useRealTimers();
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

const verify = async (folder: string) => verifyFiles(await caseOnDisk(folder), folder);
let writer = '';
beforeAll(async () => {
  writer = await compiledScript(resolve(import.meta.dirname, '../support/write-visits.ts'));
});

/** A process that writes visits without end; `shell` may take something away from it first. */
function writing(folder: string, shell = '', bytes = 200_000) {
  const command = `${shell} exec ${process.execPath} ${writer} ${folder} ${bytes}`;
  return spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
}

it('a writer that is killed at any moment leaves every earlier visit whole, and what it broke is told', async () => {
  const folder = keep(await sealedCase(['first']));
  for (const after of [15, 90, 333]) {
    const child = writing(folder);
    await new Promise((done) => child.stdout.once('data', done));
    await pause(after);
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await ended;
    expect((await verify(folder)).faults).toEqual([]);
    await openCaseFolder(folder);
    expect((await verify(folder)).faults).toEqual([]);
  }
  const { observations } = await readCase(folder);
  expect(observations.length).toBeGreaterThan(1);
  await sealCase(folder, await signingKey());
  expect(await verify(folder)).toMatchObject({ grade: 'signed', faults: [] });
});

it('half a line at the end of the ledger is said, and mended when the case is opened again', async () => {
  const folder = keep(await unsealedCase(['first']));
  const file = join(folder, 'ledger.jsonl');
  await writeFile(file, (await readFile(file)).subarray(0, -40));
  const { faults, remarks } = await verify(folder);
  expect(faults.filter(({ kind }) => kind !== 'extra')).toEqual([]);
  expect(remarks).toContain('the last line is cut off: its writer was interrupted');
  await openCaseFolder(folder);
  expect((await verify(folder)).remarks).toEqual([]);
});

it('a disk that is full ends a visit with a reason, and leaves nothing half-written', async () => {
  const folder = keep(await unsealedCase(['first']));
  // No file may grow beyond 64 KB in there: what a full disk does, wherever the test runs.
  const child = writing(folder, "trap '' XFSZ; ulimit -f 64;", 2_000_000);
  let words = '';
  child.stderr.on('data', (piece) => {
    words += piece;
  });
  const code = await new Promise((done) => child.once('close', done));
  expect(code).toBe(1);
  expect(words).toMatch(/EFBIG|ENOSPC/);
  expect(await readdir(join(folder, 'visits'))).toEqual(['first']);
  expect((await verify(folder)).faults).toEqual([]);
});

it.skipIf(process.getuid?.() === 0)('a folder that may not be written to is named', async () => {
  const folder = keep(await unsealedCase(['first']));
  await chmod(join(folder, 'visits'), 0o500);
  await expect(addVisit(folder, 'second')).rejects.toThrow(/EACCES.*visits/);
  await chmod(join(folder, 'visits'), 0o700);
  expect((await verify(folder)).faults).toEqual([]);
});

it('a clock that goes back is told of, and is no fault', async () => {
  const folder = keep(await unsealedCase(['first']));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-01-01T00:00:00Z') });
  await addVisit(folder, 'second');
  vi.useRealTimers();
  await sealCase(folder, await signingKey());
  const verified = await verify(folder);
  expect(verified).toMatchObject({ grade: 'signed', faults: [] });
  expect(verified.remarks.join()).toContain('the clock went back between line');
});

it('a key that is none, or of another curve, or open to others, is refused by its name', async () => {
  const keys = keep(await mkdtemp(join(tmpdir(), 'unsolicited-keys-')));
  const { file } = await signingKey(keys);
  const pem = await readFile(file, 'utf8');
  await writeFile(file, pem.replace(/[A-Za-z0-9]{20}/, 'A'.repeat(20)));
  await expect(signingKey(keys)).rejects.toThrow(/signing-key.pem: not a private key on P-256/);
  await writeFile(file, pem);
  await chmod(file, 0o644);
  await expect(signingKey(keys)).rejects.toThrow(/chmod 600/);
});

it('two that write to one ledger at a time both get their line, in one chain', async () => {
  const folder = keep(await unsealedCase(['first']));
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => writeRendition(folder, `report-${at}.md`, `${at}`)),
  );
  expect((await verify(folder)).faults).toEqual([]);
  expect((await readFile(join(folder, 'ledger.jsonl'), 'utf8')).split('\n').length).toBe(24);
});
