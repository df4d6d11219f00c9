import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { verifyBundle } from '../../../crawler/evidence/bundle/verify-bundle.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { storedInZip, zipOptions } from '../../../shared/seal/zip-fields.ts';
import { hasProgram } from '../../support/has-program.ts';
import { sealedCase } from '../support/sealed-case.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let scratch = '';
beforeAll(async () => {
  folder = await sealedCase(['a', 'b']);
  scratch = await mkdtemp(join(tmpdir(), 'unsolicited-zipped-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
});

async function filesIn(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const file = join(folder, name);
    if ((await stat(file)).isFile()) files.set(name, await readFile(file));
  }
  return files;
}

/** A zip of the case as the extension writes one. */
async function zipped(
  change: (files: Map<string, Uint8Array>) => unknown = () => undefined,
): Promise<string> {
  const files = await filesIn();
  change(files);
  const out = new ZipWriter(new Uint8ArrayWriter(), zipOptions);
  for (const [name, content] of files) {
    await out.add(name, new Uint8ArrayReader(content), { level: storedInZip.test(name) ? 0 : 6 });
  }
  const file = join(scratch, `${files.size}-${Math.random()}.zip`);
  await writeFile(file, await out.close());
  return file;
}

it('verifies as the folder does', async () => {
  const verified = await verifyBundle(await zipped());
  const { fingerprint } = await signingKey();
  expect(verified).toMatchObject({ grade: 'signed', faults: [], remarks: [] });
  expect(verified.grades).toContain(`signed by key ${fingerprint}`);
});

it('names what was changed, taken out or put in', async () => {
  const file = await zipped((files) => {
    files.set('visits/a/page.html', Buffer.from('<p>other'));
    files.delete('visits/b/page.html');
    files.set('visits/b/more.html', Buffer.from('x'));
  });
  const { grade, faults } = await verifyBundle(file);
  expect(grade).toBe('faulty');
  expect(faults.map(({ file: name, kind }) => `${kind} ${name}`).sort()).toEqual([
    'differs visits/a/page.html',
    'extra visits/b/more.html',
    'missing visits/b/page.html',
  ]);
});

it('refuses names that lead out of the case', async () => {
  for (const name of ['../case.json', 'visits/a/../x', '/etc/passwd']) {
    const file = await zipped((files) => files.set(name, Buffer.from('x')));
    expect((await verifyBundle(file)).faults.length, name).toBeGreaterThan(0);
  }
});

it.skipIf(!hasProgram('zip'))('may be packed anew, in a folder, by another program', async () => {
  const file = join(scratch, 'packed.zip');
  execFileSync('zip', ['-q', '-r', file, basename(folder)], { cwd: dirname(folder) });
  const verified = await verifyBundle(file);
  expect(verified).toMatchObject({ grade: 'signed', faults: [] });
  expect(verified.remarks).toEqual(['the zip file was packed by another program']);
});

it('is assessed without being unpacked, and verify and assess take it on the command line', async () => {
  let stdout = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    stdout += String(piece);
    return true;
  });
  const file = join(scratch, 'case.zip');
  await rename(await zipped(), file);
  expect(await main(['node', 'unsolicited', 'verify', '--json', file])).toBe(0);
  expect(await main(['node', 'unsolicited', 'assess', '--json', file])).toBe(0);
  write.mockRestore();
  const [verified, assessed] = stdout.trim().split('\n');
  expect(JSON.parse(verified ?? '')).toMatchObject({ input: file, grade: 'signed' });
  expect(JSON.parse(assessed ?? '')).toMatchObject({ version: 1, input: file });
  expect(await readdir(scratch)).toContain('case.zip');
});
