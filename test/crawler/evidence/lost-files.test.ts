import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
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
import { saidByCli } from '../support/said-by-cli.ts';
import { openAgain, sealedCase } from '../support/sealed-case.ts';
import { zipFolder } from '../support/zip-folder.ts';

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

it('what was sealed still verifies after a crawl went on with the case', async () => {
  await lose();
  await sealCase(folder, await signingKey());
  await openAgain(folder);
  await sealCase(folder, await signingKey());
  expect((await verified()).faults).toEqual([]);
});

it('in a zip the rest is verified, assessed and compared with, and the visit is named', async () => {
  await lose();
  await sealCase(folder, await signingKey());
  const file = await zipFolder(folder);
  made.push(file);
  const verifying = await saidByCli('verify', file);
  expect(verifying.code).toBe(0);
  expect(verifying.out).toMatch(/intact but for 1 lost file · sealed · signed by key/);
  expect(verifying.out).toContain(`${path} is lost`);
  const assessing = await saidByCli('assess', '--json', file);
  expect(assessing.code).toBe(3);
  expect(assessing.err).toContain(
    'visit a: It was captured, but the browser lost what it kept of it',
  );
  const loaded = await checkCase(await filesOfZip(new File([await readFile(file)], 'case.zip')));
  expect(loaded.visits.map(({ observation }) => observation.visit.id)).toEqual(['b']);
});

it.each([
  'a part',
  'nothing',
])('in a folder with %s of the visit left, assess says the same', async (left) => {
  await lose();
  if (left === 'nothing') await rm(join(folder, 'visits/a'), { recursive: true });
  const { code, out, err } = await saidByCli('assess', '--json', folder);
  expect(code).toBe(3);
  expect(err).toBe(
    `unsolicited: ${folder}: visit a: It was captured, but the browser lost what it kept of it: observation.json.\n`,
  );
  expect(JSON.parse(out)).toMatchObject({ version: 1, input: folder });
});
