import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { crawlCase } from '../../crawler/commands/crawl-case.ts';
import { readZippedCase } from '../../crawler/evidence/read-zipped-case.ts';
import { rulesInUse } from '../../crawler/evidence/rules-in-use.ts';
import { parseCaseFile } from '../../crawler/plan/case-file.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { filesOfZip } from '../../extension/compare/picked-files.ts';
import { layout } from '../../shared/case/layout.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { tool } from '../../shared/observation/tool.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import { startWorld, type World } from '../world/start-world.ts';
import { type BrowserWithExtension, browserWithExtension } from './browser-with-extension.ts';
import { buildExtension } from './build-extension.ts';
import { type Hands, handsOn } from './hands.ts';

const bin = resolve(import.meta.dirname, '../../crawler/bin.mjs');
const run = promisify(execFile);

let world: World;
let folder: string;
let extension: string;
let proxy: string;
let browser: BrowserWithExtension;
let hands: Hands;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-cases-'));
  world = await startWorld({ countries: ['DE', 'PL'] });
  proxy = new URL(String(world.exits[0]?.proxy)).host;
  extension = await buildExtension();
  await open();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the browser of this file, again with all that it had. */
async function open(): Promise<void> {
  browser = await browserWithExtension(extension, { profile: join(folder, 'profile'), proxy });
}

/** Goes to a page and presses the toolbar button until the panel has read it. */
async function read(url: string): Promise<void> {
  await browser.page.bringToFront();
  await browser.page.goto(url);
  await browser.pressButton();
  hands = handsOn(await browser.panel());
  // Of this page: what was read before stays until then.
  await hands.words(new RegExp(`${url.replace(/[.?]/g, '\\$&')}[\\s\\S]*indications`, 'i'));
}

async function capture(): Promise<string> {
  await hands.click('Capture evidence');
  return hands.words(/The page is in the case|The page was not captured/);
}

/** A page of the extension by its name, in a tab of its own. */
async function ownPage(name: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/${name}`);
  return page;
}

async function unsolicited(...args: string[]): Promise<{ stdout: string; code: number }> {
  return run(process.execPath, [bin, ...args]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stdout, code }) => ({ stdout, code }),
  );
}

async function exported(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export sealed case/ }).click();
  const file = join(folder, name);
  await (await download).saveAs(file);
  return file;
}

it('opens a case on a firm and captures a page into it', async () => {
  const options = await ownPage('options.html');
  await options.getByLabel('Name or role').fill('A. Analyst');
  await options.getByLabel('Where this browser is').selectOption('DE');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.getByText('Saved.').waitFor();
  await options.close();
  const cases = await ownPage('cases.html');
  await cases.getByRole('button', { name: 'New case' }).click();
  await cases.getByLabel('Name of the firm').fill('Zorvana');
  await cases.getByLabel('State in which').fill('uk');
  await cases.getByLabel('Its domains').fill('zorvana.example');
  await cases.getByRole('button', { name: 'Open case' }).click();
  await cases.getByText('the United Kingdom is GB').waitFor();
  await cases.getByLabel('State in which').fill('ae');
  await cases.getByRole('button', { name: 'Open case' }).click();
  await cases.getByRole('link', { name: 'Zorvana' }).waitFor();
  await cases.close();

  await read(world.link('zorvana.example', '/en/'));
  expect(await capture()).toContain('The page is in the case');
});

it('leaves the page as it was: place, tree and styles', async () => {
  const left = await browser.page.evaluate(() => ({
    y: scrollY,
    animations: document.getAnimations().length,
    sheets: document.adoptedStyleSheets.length,
  }));
  expect(left).toEqual({ y: 0, animations: 0, sheets: 0 });
});

it('has the case after the browser was closed, exports it, and verify says sealed', async () => {
  await browser.close();
  await open();
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  const finding = cases.locator('.finding').first();
  await finding.getByRole('button', { name: 'Confirm' }).click();
  await finding.getByLabel('In your words').fill('An offer to “everybody” is one to persons here.');
  await finding.getByRole('button', { name: 'Enter in the ledger' }).click();
  await finding.getByText('A. Analyst').waitFor();
  await cases.getByLabel('Note on the case').fill('Seen from the office.');
  await cases.getByRole('button', { name: 'Add note' }).last().click();
  await cases.getByText('Seen from the office.').waitFor();

  const zip = await exported(cases, 'zorvana.zip');
  const verified = await unsolicited('verify', zip);
  expect(verified.stdout).toMatch(/intact · sealed · signed by key [0-9a-f]{64}/);
  expect(verified.code).toBe(0);
  const assessed = await unsolicited('assess', zip, '--json');
  const { verdict, findings } = JSON.parse(assessed.stdout);
  expect(verdict).toMatch(/some|strong/);
  expect(findings.length).toBeGreaterThan(0);

  const { case: value, observations } = await readZippedCase(zip);
  expect(value.firm).toEqual({ name: 'Zorvana', home: 'AE', domains: ['zorvana.example'] });
  const [observation] = observations;
  expect(observation?.visit.exit).toMatchObject({ country: 'DE', verified: false });
  const kinds = observation?.captures.map(({ kind }) => kind);
  expect(kinds).toEqual(['screenshot-viewport', 'html', 'screenshot-full', 'preview']);
  expect(Object.keys(observation?.problems ?? {})).toEqual(['capture:mhtml']);
  await cases.close();

  // By what it was made and judged: the same rules as the crawler's, the browser, the tool.
  const picked = await filesOfZip(new File([await readFile(zip)], 'zorvana.zip'));
  const ledger = await (await picked.read(layout.ledger)).text();
  const entries: LedgerEntry[] = ledger
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const about = (kind: string) => entries.findLast((entry) => entry.kind === kind)?.about;
  const rules = await rulesInUse();
  expect(about('rules')).toEqual(rules);
  expect(about('assessment')).toMatchObject({ rules: rules.sha256, signals: catalogue.length });
  expect(about('browser')?.build).toMatch(/Chrome\/\d+/);
  expect([value.tool, observation?.visit.tool]).toEqual([tool, tool]);
});

it('tells a spoilt export from a whole one', async () => {
  const bytes = await readFile(join(folder, 'zorvana.zip'));
  // A byte of a picture, which is stored as it is.
  const at = bytes.indexOf('IDAT') + 40;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const spoilt = join(folder, 'spoilt.zip');
  await writeFile(spoilt, bytes);
  const verified = await unsolicited('verify', spoilt);
  expect(verified.code).toBe(4);
  expect(verified.stdout).toContain('DOES NOT VERIFY');
});

it('hands the pages over to the crawler as a case.yaml', async () => {
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  const download = cases.waitForEvent('download');
  await cases.getByRole('button', { name: /Hand over/ }).click();
  const file = join(folder, 'zorvana.yaml');
  await (await download).saveAs(file);
  const read = parseCaseFile(file, await readFile(file, 'utf8'));
  expect(read.firm.name).toBe('Zorvana');
  expect(read.stops).toEqual([{ url: world.link('zorvana.example', '/en/'), role: 'own' }]);
  await cases.close();
});

it('sets a crawl beside the page, and refuses one that was tampered with, losing nothing', async () => {
  const url = world.link('zorvana.example', '/en/');
  const spec = {
    case: parseCaseFile('zorvana.yaml', caseYamlOf(url)),
    out: join(folder, 'crawled'),
    personas: personas.filter(({ id }) => id === 'pl'),
    exits: { exits: world.exits },
    pages: 1,
  };
  const { signal } = new AbortController();
  const { result } = await crawlCase(spec, await loadLanguageDetector(), () => {}, signal);
  const tampered = join(folder, 'tampered');
  await cp(result.folder, tampered, { recursive: true });
  const [visit = ''] = await readdir(join(tampered, 'visits'));
  const observation = join(tampered, 'visits', visit, 'observation.json');
  await writeFile(
    observation,
    (await readFile(observation, 'utf8')).replaceAll('Zorvana', 'Zorvano'),
  );

  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  await cases.getByLabel('Load a case folder').setInputFiles(tampered);
  await cases.getByText(/observation.json: changed since it was captured/).waitFor();
  expect(await cases.locator('.loaded').count()).toBe(0);

  await cases.getByLabel('Load a case folder').setInputFiles(result.folder);
  await cases.getByText('Loaded. Visits: 1.').waitFor();
  const compared = cases.locator('.compared');
  await compared.getByText(/Blocks of text shown only to you/).waitFor();
  expect(await compared.innerText()).toContain('Poland');
  expect(await compared.locator('.side-window').count()).toBe(2);
  await cases.close();
});

it('speaks the chosen language on the page of a case, and marks what is English', async () => {
  const cases = await ownPage('cases.html');
  await cases.evaluate('chrome.storage.local.set({ language: "de" })');
  // The page loads itself anew for another language.
  await expect.poll(() => cases.title()).toBe('Unsolicited: Fälle');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  await cases
    .getByText('Bietet eine Kryptowerte-Dienstleistung an und lädt dazu ein')
    .first()
    .waitFor();
  const words = await cases.locator('main').innerText();
  expect(words).toMatch(/Vereinigte Arabische Emirate[\s\S]*Die beiden Voraussetzungen/);
  expect(words).toMatch(/Voraussetzung: Werbung[\s\S]*Eigene Website|Eigene Website[\s\S]*Werbung/);
  expect(words).not.toMatch(/Limb|Some indications|Without this|seen on/);
  const english = cases.locator('.findings :is(.why, .basis) [lang="en"]');
  expect(await english.count()).toBeGreaterThan(1);
  await cases.evaluate('chrome.storage.local.set({ language: "" })');
  await cases.close();
});

it.each([
  'light',
  'dark',
] as const)('has no axe violation on its pages and fits into narrow windows, %s', async (colorScheme) => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const name of ['cases.html', 'options.html']) {
    const page = await ownPage(name);
    await page.emulateMedia({ colorScheme });
    if (name === 'cases.html') {
      await page.getByRole('link', { name: 'Zorvana' }).click();
      await page.locator('.finding').first().waitFor();
    } else await page.locator('.key').waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ").slice(0, 300)))',
    );
    expect(found).toEqual([]);
    await page.evaluate(
      'for (const each of document.querySelectorAll("details")) each.open = true',
    );
    await fits(page);
    if (name === 'cases.html') {
      await page.getByRole('link', { name: 'All cases' }).click();
      await page.getByRole('button', { name: 'New case' }).click();
      await fits(page);
    }
    await page.close();
  }
});

/** Whether nothing of a page has to be scrolled to sideways, from a narrow window to a wide one. */
async function fits(page: Page): Promise<void> {
  for (const width of [320, 400, 600, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect({ url: page.url(), width, wide }).toEqual({
      url: page.url(),
      width,
      wide: await page.evaluate('document.documentElement.clientWidth'),
    });
  }
}

it('does not need its service worker to capture', async () => {
  await read(world.link('zorvana.example', '/en/'));
  await hands.click('Capture evidence');
  await hands.words(/Photographing/);
  await stopWorker();
  expect(await hands.words(/The page is in the case|The page was not captured/)).toContain(
    'The page is in the case',
  );
});

it('records a capture that was cut off as missing, with its reason', async () => {
  await read(world.link('coinlotse.example'));
  await hands.click('Capture evidence');
  await hands.words(/Photographing|Scrolling through/);
  await browser.close();
  await open();
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  const visit = cases.locator('.visit', { hasText: 'The capture was interrupted' });
  await visit.getByText('made on its behalf').waitFor();
  const zip = await exported(cases, 'interrupted.zip');
  expect((await unsolicited('verify', zip)).stdout).toContain('intact · sealed · signed by key');
  await cases.close();
});

it('says what it cannot read of a case, shows the rest of it, and exports that', async () => {
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  await cases.locator('.finding').first().waitFor();
  const spoilt = z.array(z.string()).parse(await cases.evaluate(spoilFiles));
  const [observation = '', document = ''] = spoilt;
  await cases.reload();
  const said = cases.getByText(/These files can no longer be read/);
  expect(await said.innerText()).toContain(observation);
  expect(await cases.locator('.finding').count()).toBeGreaterThan(0);
  expect(await cases.locator('.visit').count()).toBe(3);

  const zip = await exported(cases, 'lost.zip');
  const told = cases.getByText(/The export lacks these files/);
  expect(await told.innerText()).toContain(`${observation}, ${document}`);
  await cases.close();
  const verified = await unsolicited('verify', zip);
  expect(verified.stdout).toContain('intact but for 2 lost files · sealed · signed by key');
  for (const path of spoilt) expect(verified.stdout).toContain(`${path} is lost`);
  const assessed = await unsolicited('assess', zip, '--json');
  expect(assessed.code).toBe(3);
  expect(JSON.parse(assessed.stdout).findings.length).toBeGreaterThan(0);
  const { case: value, observations, lost } = await readZippedCase(zip);
  expect([observations.length, lost.length]).toEqual([1, 1]);
  expect(observation).toContain(lost[0]?.id);
  expect(value.remarks.join()).toContain(document);
  const picked = await filesOfZip(new File([await readFile(zip)], 'lost.zip'));
  expect(picked.paths).not.toContain(observation);
  expect(await (await picked.read(layout.report)).text()).toContain(
    'the browser lost what it kept',
  );
});

it('takes a visit out of the case, and says so for good', async () => {
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  const visit = cases.locator('.visit').first();
  const id = String(await visit.getAttribute('id'));
  await visit.getByRole('button', { name: 'Take out of the case' }).click();
  const sure = visit.getByRole('button', { name: 'Take it out for good' });
  expect(await sure.isDisabled()).toBe(true);
  await visit.getByLabel('Why it is taken out').fill('The wrong firm.');
  await sure.click();
  const said = visit.getByText(/Taken out of the case by A\. Analyst/);
  expect(await said.innerText()).toContain('The wrong firm.');
  expect(await visit.getByRole('button', { name: 'Take out of the case' }).count()).toBe(0);
  expect(await visit.locator('img').count()).toBe(0);
  expect(await cases.locator('.visit').count()).toBe(3);
  await cases.locator('.finding').first().waitFor();
  await expect.poll(() => cases.getByText(/can no longer be read/).count()).toBe(0);
  const left = z.array(z.string()).parse(await cases.evaluate(pathsStored));
  expect(left.filter((path) => path.includes(id) || path === layout.report)).toEqual([]);
  expect(left.some((path) => path.startsWith('visits/'))).toBe(true);

  const zip = await exported(cases, 'taken-out.zip');
  await cases.close();
  const verified = await unsolicited('verify', zip);
  expect(verified.stdout).toContain(
    'intact but for 1 lost file and 1 visit that was taken out · sealed · signed by key',
  );
  expect(verified.code).toBe(0);
  const { case: value, observations, takenOut } = await readZippedCase(zip);
  expect([observations.length, takenOut.map((each) => each.id)]).toEqual([1, [id]]);
  expect(value.remarks.join()).toMatch(
    /taken out of the case by A\. Analyst at .*The wrong firm\./,
  );
  const picked = await filesOfZip(new File([await readFile(zip)], 'taken-out.zip'));
  const report = await (await picked.read(layout.report)).text();
  expect(report).toContain('The wrong firm.');
  const ledger = await (await picked.read(layout.ledger)).text();
  const entry = ledger.split('\n').find((line) => line.includes('"taken-out"')) ?? '{}';
  expect(Object.keys(JSON.parse(entry).about.takenOut)).toContain(`visits/${id}/manifest.json`);
});

it('says that cases are gone when the browser’s storage was cleared', async () => {
  const cases = await ownPage('cases.html');
  const session = await browser.context.newCDPSession(cases);
  const origin = `chrome-extension://${browser.id}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await cases.reload();
  await cases.getByText(/Cases that were in this browser and are gone \(1\):\s*Zorvana/).waitFor();
  await cases.getByText('The signing key is gone too').waitFor();
  await cases.getByRole('button', { name: 'Understood' }).click();
  await cases.getByText('are gone').waitFor({ state: 'detached' });
  await cases.getByText('There is no case yet').waitFor();
  await cases.close();
});

function caseYamlOf(url: string): string {
  return `firm: { name: Zorvana, home: AE, domains: [zorvana.example] }\nstops: [{ url: "${url}" }]\n`;
}

/**
 * Runs in the cases page: as if the disk had lost the end of what the first visit saw, and of the
 * document of the second one. Says which files these are.
 */
const spoilFiles = `new Promise((done, fail) => {
  const opening = indexedDB.open('unsolicited');
  opening.onerror = fail;
  opening.onsuccess = () => {
    const files = opening.result.transaction('files', 'readwrite').objectStore('files');
    files.getAll().onsuccess = ({ target }) => {
      const named = (name) => target.result.filter(({ path }) => path.endsWith(name));
      const spoilt = [named('/observation.json')[0], named('/page.html')[1]];
      for (const file of spoilt) files.put({ ...file, content: file.content.slice(0, 100) });
      files.transaction.oncomplete = () => {
        opening.result.close();
        done(spoilt.map(({ path }) => path));
      };
    };
  };
})`;

/** Runs in the cases page: the paths of all files that the browser keeps of cases. */
const pathsStored = `new Promise((done, fail) => {
  const opening = indexedDB.open('unsolicited');
  opening.onerror = fail;
  opening.onsuccess = () => {
    const files = opening.result.transaction('files').objectStore('files');
    files.getAllKeys().onsuccess = ({ target }) => {
      opening.result.close();
      done(target.result.map(([, path]) => path));
    };
  };
})`;

/** As the browser does when it has been idle. */
async function stopWorker(): Promise<void> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
