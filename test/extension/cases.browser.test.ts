import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readZippedCase } from '../../crawler/evidence/read-zipped-case.ts';
import { parseCaseFile } from '../../crawler/plan/case-file.ts';
import { startWorld, type World } from '../world/start-world.ts';
import { type BrowserWithExtension, browserWithExtension } from './browser-with-extension.ts';
import { buildExtension } from './build-extension.ts';
import type { OtherTarget } from './other-target.ts';

const bin = resolve(import.meta.dirname, '../../crawler/bin.mjs');
const run = promisify(execFile);

let world: World;
let folder: string;
let extension: string;
let proxy: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-cases-'));
  world = await startWorld({ countries: ['DE'] });
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

/** The words of the panel once they match. */
async function words(sought: RegExp, seconds = 40): Promise<string> {
  let text = '';
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    text = String(await panel.evaluate('document.getElementById("panel")?.innerText ?? ""'));
    if (sought.test(text)) return text;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the panel never said ${sought}; it says: ${text.slice(0, 800)}`);
}

async function click(label: string): Promise<void> {
  await panel.evaluate(
    `[...document.querySelectorAll("button")].find((each) => each.textContent === ${JSON.stringify(label)}).click()`,
  );
}

/** Goes to a page and presses the toolbar button until the panel has read it. */
async function read(url: string): Promise<void> {
  await browser.page.bringToFront();
  await browser.page.goto(url);
  await browser.pressButton();
  panel = await browser.panel();
  await words(/indications/i);
}

async function capture(): Promise<string> {
  await click('Capture evidence');
  return words(/The page is in the case|The page was not captured/);
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
