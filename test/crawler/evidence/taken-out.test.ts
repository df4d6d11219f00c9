import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { appendRecord } from '../../../crawler/evidence/case-folder.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { readLedger } from '../../../crawler/evidence/read-ledger.ts';
import { hashFile } from '../../../crawler/evidence/seal/hash-file.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { enter } from '../../../crawler/evidence/seal/ledger.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { checkCase } from '../../../extension/compare/check-case.ts';
import { filesOfZip } from '../../../extension/compare/picked-files.ts';
import { type TakenOut, takenOutInWords, takenOutOf } from '../../../shared/seal/taken-out.ts';
import { saidByCli } from '../support/said-by-cli.ts';
import { openAgain, sealedCase } from '../support/sealed-case.ts';
import { zipFolder } from '../support/zip-folder.ts';

const made: string[] = [];
let folder = '';

// Sealed, and so perhaps in other hands, before anything is taken out of it.
beforeEach(async () => {
  folder = await sealedCase(['a', 'b']);
  made.push(folder, `${folder}.zip`, `${folder}-old`);
});
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

const own = (visit: string) => join(folder, 'visits', visit);

/** As the extension takes a visit out: its ledger says so, its record calls it skipped, its files go. */
async function takeOut(more: Partial<TakenOut> = {}): Promise<void> {
  const [record] = (await readCase(folder)).records;
  if (!record) throw new Error('no visit to take out');
  const takenOut: Record<string, string> = {};
  for (const name of await readdir(own('a'))) {
    takenOut[`visits/a/${name}`] = await hashFile(join(own('a'), name));
  }
  const because = 'It shows a person who has nothing to do with it.';
  const about = { visit: 'a', url: record.url, by: 'A. Analyst', because, takenOut, ...more };
  await enter(folder, { kind: 'taken-out', about });
  const [out] = takenOutOf(await readLedger(folder));
  if (out)
    await appendRecord(folder, { ...record, outcome: 'skipped', because: takenOutInWords(out) });
  await rm(own('a'), { recursive: true });
}

const seal = async () => sealCase(folder, await signingKey());
const verified = async () => verifyFiles(await caseOnDisk(folder), folder);

it('once sealed again it is no fault, and verify says who took it out, when and why', async () => {
  await takeOut();
  await seal();
  const { grade, grades, faults, remarks } = await verified();
  expect({ grade, faults }).toEqual({ grade: 'signed', faults: [] });
  expect(grades[0]).toBe('intact but for 1 visit that was taken out');
  expect(remarks).toEqual([
    expect.stringMatching(
      /^visit a to https:\S+ is not in it\. It was captured, and taken out of the case by A\. Analyst at 20\S+Z: It shows a person who has nothing to do with it\. \(the ledger names its 4 files and their SHA-256\)$/,
    ),
  ]);
});

it('without a seal over it anybody could have written that line: the files are missing', async () => {
  await takeOut();
  const { grade, faults } = await verified();
  expect(grade).toBe('faulty');
  expect(faults.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
});

it('it excuses the files of that visit which it names, and no others', async () => {
  await takeOut({
    takenOut: {
      'visits/a/manifest.json': '0',
      'visits/a/observation.json': '0',
      'visits/a/screenshot-full.png': '0',
      'visits/b/page.html': '0',
    },
  });
  await seal();
  await rm(join(own('b'), 'page.html'));
  const faults = (await verified()).faults.map(({ file, kind }) => `${kind} ${file}`);
  expect(faults.sort()).toEqual(['missing visits/a/page.html', 'missing visits/b/page.html']);
});

it('a visit that was taken out may not lie in the case again', async () => {
  await cp(own('a'), `${folder}-old`, { recursive: true });
  await takeOut();
  await seal();
  await cp(`${folder}-old`, own('a'), { recursive: true });
  const { faults } = await verified();
  expect(faults).toHaveLength(4);
  expect(faults[0]).toMatchObject({ kind: 'extra', because: expect.stringContaining('taken out') });
});

it('a ledger from which the line was taken is broken', async () => {
  await takeOut();
  await seal();
  const ledger = join(folder, 'ledger.jsonl');
  const lines = (await readFile(ledger, 'utf8')).split('\n');
  await writeFile(ledger, lines.filter((line) => !line.includes('taken-out')).join('\n'));
  expect((await verified()).faults).toContainEqual(
    expect.objectContaining({ file: 'ledger.jsonl', kind: 'broken' }),
  );
});

it('assess takes the rest and says so, in a folder as in a zip; it is no failure', async () => {
  await takeOut();
  await seal();
  const zip = await zipFolder(folder);
  for (const input of [zip, folder]) {
    const { code, out, err } = await saidByCli('assess', '--json', input);
    expect({ input, code }).toEqual({ input, code: 0 });
    expect(err).toContain(
      `${input}: visit a: It was captured, and taken out of the case by A. Analyst`,
    );
    expect(JSON.parse(out)).toMatchObject({ version: 1, input });
  }
  const loaded = await checkCase(await filesOfZip(new File([await readFile(zip)], 'case.zip')));
  expect(loaded.visits.map(({ observation }) => observation.visit.id)).toEqual(['b']);
});

it('it stays out, and the record as it was sealed, when a crawl goes on with the case', async () => {
  await takeOut();
  await seal();
  await openAgain(folder);
  const stored = await readCase(folder);
  expect(stored.observations.map(({ visit }) => visit.id)).toEqual(['b']);
  expect(stored.skipped).toMatchObject([
    { id: 'a', because: expect.stringContaining('taken out') },
  ]);
  await seal();
  expect((await verified()).faults).toEqual([]);
});
