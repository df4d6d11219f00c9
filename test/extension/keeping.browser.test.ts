import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBundle } from '../../crawler/evidence/bundle/verify-bundle.ts';
import { readZippedCase } from '../../crawler/evidence/read-zipped-case.ts';
import { type BrowserWithExtension, browserWithExtension } from './browser-with-extension.ts';
import { buildExtension } from './build-extension.ts';
import { type Hands, handsOn } from './hands.ts';
import type { OtherTarget } from './other-target.ts';

const offer = (height: number) => `<!doctype html><html lang="pl"><title>KestrelX</title><main>
  <h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>
  <p>Wpłać złotówki przez BLIK i odbierz premię powitalną dla nowych klientów z Polski.</p>
  <a href="/register">Załóż konto</a><div style="height: ${height}px"></div><p>Koniec</p></main>`;

let server: Server;
let site: string;
let folder: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;
let hands: Hands;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-keeping-'));
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(offer(url === '/long' ? 6_000 : 1_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  browser = await browserWithExtension(await buildExtension());
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function ownPage(name: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/${name}`);
  return page;
}

/** Goes to a page in a window and reads it there. */
async function read(url: string, page: Page = browser.page): Promise<void> {
  await page.bringToFront();
  await page.goto(url);
  await browser.pressButton(page);
}

async function openCase(page: Page, name: string, domains: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel('Name of the firm').fill(name);
  await page.getByLabel('State in which').fill('SC');
  await page.getByLabel('Its domains').fill(domains);
  await page.getByRole('button', { name: 'Open case' }).click();
  await page.getByRole('link', { name }).waitFor();
}

async function exportedCase(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export sealed case/ }).click();
  const file = join(folder, name);
  await (await download).saveAs(file);
  return file;
}

it('knows the firm of a page by the analyst’s cases, and asks the site for nothing anew', async () => {
  const cases = await ownPage('cases.html');
  await openCase(cases, 'KestrelX', '127.0.0.1');
  await cases.close();
  await read(`${site}/`);
  panel = await browser.panel();
  hands = handsOn(panel);
  await hands.words(/Strong indications/);
  await read(`${site.replace('127.0.0.1', 'localhost')}/`);
  await hands.words(/localhost[\s\S]*Strong indications/);
  const kept = await panel.evaluate(`chrome.storage.session.get().then((all) =>
    ['site 127.0.0.1', 'site localhost'].map((key) => all[key].firm.home ?? 'unknown'))`);
  expect(kept).toEqual(['SC', 'unknown']);
  // Each page once, as the visitor asked for it, and nothing else but what Chromium asks for itself.
  expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/', '/']);
});

it('captures in two windows at once into one case, losing neither', async () => {
  await read(`${site}/`);
  await hands.words(/127\.0\.0\.1[\s\S]*Strong indications/);
  const second = await browser.newWindow(`${site}/second`);
  await browser.pressButton(second);
  const others = handsOn(await browser.panel(second, [panel]));
  await others.words(/\/second[\s\S]*Strong indications/);
  await Promise.all([hands.click('Capture evidence'), others.click('Capture evidence')]);
  const said = await Promise.all(
    [hands, others].map((each) => each.words(/The page is in the case|The page was not captured/)),
  );
  for (const words of said) {
    expect(words).toContain('The page is in the case');
    expect(words).not.toContain('The picture of the whole page is missing');
  }
  await second.close();
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'KestrelX' }).click();
  const zip = await exportedCase(cases, 'two.zip');
  await cases.close();
  const { faults, grade } = await verifyBundle(zip);
  expect({ faults, grade }).toEqual({ faults: [], grade: 'signed' });
  const { observations } = await readZippedCase(zip);
  expect(observations.map(({ visit }) => visit.stop).sort()).toEqual([
    `${site}/`,
    `${site}/second`,
  ]);
});

it('records a picture of the whole page that broke off as missing, and keeps no part of it', async () => {
  await read(`${site}/long`);
  await hands.words(/\/long[\s\S]*Strong indications/);
  await hands.click('Capture evidence');
  await hands.words(/Photographing the whole page/);
  const other = await browser.context.newPage();
  await other.goto(`${site}/other`);
  await other.bringToFront();
  const said = await hands.words(/The page is in the case|The page was not captured/);
  expect(said).toMatch(/The picture of the whole page is missing:\s*another tab came to the front/);
  await other.close();
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'KestrelX' }).click();
  const { observations } = await readZippedCase(await exportedCase(cases, 'broken-off.zip'));
  await cases.close();
  const long = observations.find(({ visit }) => visit.stop === `${site}/long`);
  const kinds = long?.captures.map(({ kind }) => kind);
  expect(kinds).toEqual(['screenshot-viewport', 'html']);
  expect(long?.problems['capture:screenshot-full']).toBe('another tab came to the front');
});

it('goes by the page that is captured, whatever the panel still shows', async () => {
  let cases = await ownPage('cases.html');
  await openCase(cases, 'Zorvana', 'zorvana.example');
  await cases.close();
  const own = `${site}/own`;
  const elsewhere = `${site.replace('127.0.0.1', 'localhost')}/elsewhere`;
  await read(own);
  await hands.words(/\/own[\s\S]*Strong indications/);
  const earlier = await panel.evaluate('chrome.storage.session.get()');
  await read(elsewhere);
  await hands.words(/\/elsewhere[\s\S]*Strong indications/);
  // As where the tab was torn away before its page could tell that it was left.
  await panel.evaluate(`chrome.storage.session.set(${JSON.stringify(earlier)})`);
  await hands.words(/\/own[\s\S]*Strong indications/);
  // Into the case that is picked, however soon the button is pressed.
  await panel.evaluate(`(() => {
    const select = document.querySelector('.case-bar select');
    select.value = [...select.options].find(({ text }) => text === 'KestrelX').value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    setTimeout(() => document.querySelector('.case-bar .row button').click());
  })()`);
  expect(await hands.words(/The page is in the case/)).toContain(`in the case. ${elsewhere}`);
  cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'KestrelX' }).click();
  const visit = cases.locator('.visit', { hasText: elsewhere });
  expect(await visit.innerText()).toContain('made on its behalf');
  await cases.close();
});

it('compares with a case in a zip, and refuses one that was spoilt', async () => {
  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'KestrelX' }).click();
  const bytes = await readFile(join(folder, 'two.zip'));
  const at = bytes.indexOf('VP8') + 40;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const spoilt = join(folder, 'spoilt.zip');
  await writeFile(spoilt, bytes);
  await cases.getByLabel('Load a file').setInputFiles(spoilt);
  await cases.getByText(/Not loaded, and nothing here was changed/).waitFor();
  expect(await cases.locator('.loaded').count()).toBe(0);
  await cases.getByLabel('Load a file').setInputFiles(join(folder, 'two.zip'));
  await cases.getByText('Loaded. Visits: 2.').waitFor();
  await cases.close();
});

it('signs with a new key or one’s own, and says what is no key', async () => {
  const options = await ownPage('options.html');
  const fingerprint = options.locator('.key code');
  const first = await fingerprint.innerText();
  await options.getByRole('button', { name: 'Make a new key' }).click();
  await options.getByText('Earlier keys: 1').waitFor();
  expect(await fingerprint.innerText()).not.toBe(first);
  const take = (buffer: Buffer) =>
    options
      .getByLabel('Import a private key')
      .setInputFiles({ name: 'key.pem', mimeType: 'text/plain', buffer });
  await take(Buffer.from('not a key'));
  await options.getByText(/This is no private key on P-256/).waitFor();
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await take(Buffer.from(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })));
  await options.getByText('Imported. New seals are signed by it.').waitFor();
  const spki = pair.publicKey.export({ type: 'spki', format: 'der' });
  const own = createHash('sha256').update(spki).digest('hex');
  expect(await fingerprint.innerText()).toBe(own);
  await options.close();

  const cases = await ownPage('cases.html');
  await cases.getByRole('link', { name: 'KestrelX' }).click();
  await cases.getByLabel('Note on the case').fill('Signed by the office.');
  await cases.getByRole('button', { name: 'Add note' }).last().click();
  await cases.getByText('Signed by the office.').waitFor();
  const { faults, grades } = await verifyBundle(await exportedCase(cases, 'own.zip'));
  expect(faults).toEqual([]);
  expect(grades.join()).toContain(own);
  await cases.close();
});

it('finds cases by firm, domain and page, and deletes the one that it is told to', async () => {
  const cases = await ownPage('cases.html');
  const search = cases.getByLabel('Search firms, domains, pages');
  for (const [sought, found] of [
    ['zorv', ['Zorvana']],
    ['/second', ['KestrelX']],
    ['nobody', []],
    ['', ['KestrelX', 'Zorvana']],
  ] as const) {
    await search.fill(sought);
    await cases.waitForFunction(
      (count) => document.querySelectorAll('.case-list li').length === count,
      found.length,
    );
    expect(await cases.locator('.case-list strong').allInnerTexts()).toEqual(found);
  }
  await cases.getByRole('link', { name: 'Zorvana' }).click();
  await cases.getByRole('button', { name: 'Delete case' }).click();
  await cases.getByRole('button', { name: 'Delete for good' }).click();
  await cases.getByRole('link', { name: 'KestrelX' }).waitFor();
  expect(await cases.locator('.case-list strong').allInnerTexts()).toEqual(['KestrelX']);
  await cases.close();
});

it('removes all that it has when told to: cases, keys, settings and what was read', async () => {
  const options = await ownPage('options.html');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Delete for good' }).click();
  await options.getByText(/Cases: 0\. In use/).waitFor();
  const left = await options.evaluate(async () => {
    type Area = { get(): Promise<object> };
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } })
      .chrome;
    const areas = await Promise.all([storage.session?.get(), storage.local?.get()]);
    return areas.map((area) => Object.keys(area ?? {}));
  });
  expect(left[0]).toEqual([]);
  expect(left[1]?.filter((key) => key !== 'remembered')).toEqual([]);
  await options.close();
  const cases = await ownPage('cases.html');
  await cases.getByText('There is no case yet').waitFor();
  await cases.close();
});
