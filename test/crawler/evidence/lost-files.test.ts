import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { appendRecord } from '../../../crawler/evidence/case-folder.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { hashFile } from '../../../crawler/evidence/seal/hash-file.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { enter } from '../../../crawler/evidence/seal/ledger.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { checkCase } from '../../../extension/compare/check-case.ts';
import { filesOfZip } from '../../../extension/compare/picked-files.ts';
import { zipOptions } from '../../../shared/seal/zip-fields.ts';
import { openAgain, sealedCase } from '../support/sealed-case.ts';

const made: string[] = [];
let folder = '';
const path = 'visits/a/observation.json';

beforeEach(async () => {
  folder = await sealedCase(['a', 'b']);
  made.push(folder);
});
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

/** As the extension enters that what a visit saw is no longer as it was captured, and leaves it out. */
async function lose(): Promise<void> {
  const because = 'It was captured, but the browser lost what it kept of it: observation.json.';
  const lost = { [path]: await hashFile(join(folder, path)) };
  await enter(folder, { kind: 'lost', about: { visit: 'a', because, lost } });
  const [record] = (await readCase(folder)).records;
  if (record) await appendRecord(folder, { ...record, outcome: 'skipped', because });
  await rm(join(folder, path));
}

const verified = async () => verifyFiles(await caseOnDisk(folder), folder);

async function zipped(): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), zipOptions);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1);
    await zip.add(name, new Uint8ArrayReader(await readFile(file)));
  }
  const file = `${folder}.zip`;
  made.push(file);
  await writeFile(file, await zip.close());
  return file;
}

it('a file that the ledger tells lost before the seal is no fault, and is told', async () => {
  await lose();
  await sealCase(folder, await signingKey());
  const { grade, faults, remarks } = await verified();
  expect({ grade, faults }).toEqual({ grade: 'signed', faults: [] });
  expect(remarks).toEqual([expect.stringMatching(`^${path} is lost: its keeper entered that at `)]);
});

it('one that is only told lost after the seal is missing: anybody could have added that line', async () => {
  await lose();
  const { grade, faults } = await verified();
  expect(grade).toBe('faulty');
  expect(faults).toMatchObject([{ file: path, kind: 'missing' }]);
});

it('one that is told lost and is there has to be what was captured', async () => {
  await lose();
  await sealCase(folder, await signingKey());
  await writeFile(join(folder, path), '{}');
  expect((await verified()).faults).toMatchObject([{ file: path, kind: 'differs' }]);
});

it('its visit counts as skipped, also when a crawl goes on with the case', async () => {
  await lose();
  await openAgain(folder);
  const stored = await readCase(folder);
  expect(stored.observations.map(({ visit }) => visit.id)).toEqual(['b']);
  expect(stored.skipped).toMatchObject([
    { id: 'a', because: expect.stringContaining('the browser lost') },
  ]);
});

it('an observation that is missing without a word ends the command, as ever', async () => {
  await rm(join(folder, path));
  await expect(readCase(folder)).rejects.toThrow(/observation\.json: cannot be read/);
});

it('in a zip the rest is verified, assessed and compared with, and the visit is named', async () => {
  await lose();
  await sealCase(folder, await signingKey());
  const file = await zipped();
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    said.out += String(piece);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((piece) => {
    said.err += String(piece);
    return true;
  });
  expect(await main(['node', 'unsolicited', 'verify', file])).toBe(0);
  expect(await main(['node', 'unsolicited', 'assess', '--json', file])).toBe(3);
  out.mockRestore();
  err.mockRestore();
  expect(said.out).toMatch(/intact but for 1 lost file · sealed · signed by key/);
  expect(said.out).toContain(`${path} is lost`);
  expect(said.err).toContain('visit a: It was captured, but the browser lost what it kept of it');
  const loaded = await checkCase(await filesOfZip(new File([await readFile(file)], 'case.zip')));
  expect(loaded.visits.map(({ observation }) => observation.visit.id)).toEqual(['b']);
});
