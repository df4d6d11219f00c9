import { execSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { bundleCase } from '../../../crawler/evidence/bundle/bundle-case.ts';
import { verifyBundle } from '../../../crawler/evidence/bundle/verify-bundle.ts';
import { openCaseFolder } from '../../../crawler/evidence/case-folder.ts';
import {
  type ExhibitRun,
  writeExhibits,
} from '../../../crawler/evidence/exhibits/write-exhibits.ts';
import { recordOf } from '../../../crawler/evidence/read-case.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { sha256 } from '../../../crawler/evidence/sha256.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { writeReport } from '../../../crawler/evidence/write-report.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';
import type { Exhibit } from '../../../shared/case/exhibit.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';
import { startWorld, type World } from '../../world/start-world.ts';
import { openAgain } from '../support/sealed-case.ts';
import { startReplay } from '../support/start-replay.ts';
import { loopback } from '../support/visit-as.ts';

let browser: Browser;
let world: World;
let folder = '';
let observation: Observation;
let run: ExhibitRun;
let exhibits: Exhibit[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  world = await startWorld({ exits: [{ country: 'DE' }] });
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-exhibits-'));
  await openAgain(folder);
  const persona = personas.find(({ country }) => country === 'DE');
  if (!persona) throw new Error('no persona in DE');
  const visits = join(folder, 'visits');
  const outing = {
    browser,
    persona,
    exit: world.exits[0],
    allowed: loopback,
    limits: deadlines,
    visits,
  };
  const ended = await visitStop(outing, { url: world.link('halbmond.example'), role: 'own' }, 'v');
  observation = ended.observation;
  const { keep } = await openCaseFolder(folder);
  await keep(ended, recordOf(observation));
  await assessCase(folder, await loadLanguageDetector());
  run = await writeExhibits(folder, browser);
  await sealCase(folder, await signingKey());
  exhibits = JSON.parse(await readFile(join(run.folder, 'exhibits.json'), 'utf8')).exhibits;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

test('every finding that counts has an exhibit, cut from the very screenshot', async () => {
  expect(run.exhibits).toBe(exhibits.length);
  expect(run.pictures).toBeGreaterThan(2);
  const shot = await readFile(join(folder, 'visits/v/screenshot-full.png'));
  for (const { picture, observationSha256 } of exhibits) {
    expect(observationSha256).toBe(
      sha256(await readFile(join(folder, 'visits/v/observation.json'))),
    );
    if (!picture) continue;
    expect(picture.screenshotSha256).toBe(sha256(shot));
    const png = await readFile(join(folder, picture.file));
    expect(picture.sha256).toBe(sha256(png));
    expect(png.readUInt32BE(16)).toBe(picture.crop.width);
    expect(png.readUInt32BE(20)).toBeGreaterThan(picture.crop.height);
  }
});

test('an exhibit leads to the bytes of its words in the page and in the response', async () => {
  const plain = (html: string) => readHtml(`<body>${html}`, 'about:blank').parts.text?.blocks ?? [];
  const page = await readFile(join(folder, 'visits/v/page.html'));
  const warc = await readFile(join(folder, 'visits/v/capture.warc.gz'));
  const squeezed = (words: string) => words.replace(/\s/g, '').toLowerCase();
  const inText = exhibits.filter(
    ({ inPage, inArchive }) => inPage?.reads === 'text' && inArchive?.reads === 'text',
  );
  expect(inText.length).toBeGreaterThan(2);
  for (const { quote, inPage, inArchive } of inText) {
    if (!inPage || !inArchive) continue;
    const words = (bytes: Buffer) =>
      squeezed(
        plain(bytes.toString('utf8'))
          .map(({ text }) => text)
          .join(''),
      );
    const wanted = squeezed(quote.replace(/^…|…$/g, ''));
    expect(words(page.subarray(inPage.offset, inPage.offset + inPage.length))).toBe(wanted);
    const { recordOffset, recordLength, record, offset, length } = inArchive;
    const bytes = gunzipSync(warc.subarray(recordOffset, recordOffset + recordLength));
    expect(bytes.toString('latin1')).toContain(record);
    const head = bytes.indexOf('\r\n\r\n', bytes.indexOf('\r\n\r\n') + 4) + 4;
    expect(words(bytes.subarray(head + offset, head + offset + length))).toBe(wanted);
  }
});

test('the commands of an exhibit cut the words out by hand, and the report leads to them', async () => {
  await writeReport(folder);
  await sealCase(folder, await signingKey());
  const $ = load(await readFile(join(folder, 'report.html'), 'utf8'));
  const page = await readFile(join(folder, 'visits/v/page.html'));
  let cut = 0;
  for (const { inPage, inArchive, byHand = [], picture } of exhibits) {
    if (picture) expect($(`a[href="${picture.file}"]`).length).toBeGreaterThan(0);
    const bytes = byHand.map((command) => execSync(command, { cwd: folder }));
    if (inPage) {
      expect(bytes[0]).toEqual(page.subarray(inPage.offset, inPage.offset + inPage.length));
      expect($.text()).toContain(byHand[0]);
    }
    if (!inPage || !inArchive) continue;
    expect(bytes[1]?.byteLength).toBe(inArchive.length);
    cut += 1;
  }
  expect(cut).toBeGreaterThan(2);
});

test('the case verifies with its exhibits, and a later run leaves the first as it is', async () => {
  const verified = async () => (await verifyFiles(await caseOnDisk(folder), folder)).faults;
  expect(await verified()).toEqual([]);
  const before = await readdir(run.folder);
  const again = await writeExhibits(folder, browser);
  await sealCase(folder, await signingKey());
  expect(again.folder).toBe(join(folder, 'exhibits', '0002'));
  expect(await readdir(run.folder)).toEqual(before);
  expect(await verified()).toEqual([]);
});

test('the page replays from the bundle, and shows the text blocks of the observation', async () => {
  const { file, remarks } = await bundleCase(folder, await signingKey());
  expect(remarks).toEqual([]);
  expect((await verifyBundle(file)).faults).toEqual([]);
  const replay = await startReplay(file);
  try {
    const [persona] = personas;
    if (!persona) throw new Error('no persona');
    const exit = { ...world.exits[0], country: 'DE', proxy: replay.proxy };
    const outing = { browser, persona, exit, allowed: loopback, limits: deadlines };
    const again = await visitStop(outing, { url: replay.page, role: 'own' }, 'replayed');
    expect(replay.page).toBe(observation.arrival.final);
    expect(again.observation.parts.text?.blocks.length).toBeGreaterThan(10);
    expect(again.observation.parts.text).toEqual(observation.parts.text);
  } finally {
    await replay.close();
  }
});
