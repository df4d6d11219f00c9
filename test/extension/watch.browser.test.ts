import { createServer, type Server } from 'node:http';
import type { Dialog, Worker } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserWithExtension, browserWithExtension } from './browser-with-extension.ts';
import { buildExtension } from './build-extension.ts';
import type { OtherTarget } from './other-target.ts';

const polish = `<h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>
  <p>Wpłać złotówki przez BLIK i odbierz premię powitalną dla nowych klientów z Polski.</p>
  <a href="/register">Załóż konto</a>`;
const roses = `<h1>How to prune roses</h1>
  <p>Cut above a bud that faces outwards, late in the winter, when the plant is at rest.</p>`;

let server: Server;
let site: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;
let worker: Worker;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [lang, body] = url.startsWith('/garden') ? ['en', roses] : ['pl', polish];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="${lang}"><title>${url}</title><main>${body}</main>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  browser = await browserWithExtension(await buildExtension());
  const [first] = browser.context.serviceWorkers();
  worker = first ?? (await browser.context.waitForEvent('serviceworker'));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function until<Value>(look: () => Promise<Value>, is: (value: Value) => boolean) {
  let value = await look();
  for (let tries = 0; tries < 300 && !is(value); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    value = await look();
  }
  return value;
}

/** The toolbar button over the tab in front: what is on it, and what it is called. */
async function badge(): Promise<string> {
  return worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(
    async ([{ id: tabId }]) =>
      (await chrome.action.getBadgeText({ tabId })) + ' ' + (await chrome.action.getTitle({ tabId })))`);
}

/** What the extension may read without being asked. */
const rights = () => worker.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');

const badgeSays = async (words: RegExp) =>
  expect(await until(badge, (said) => words.test(said))).toMatch(words);

/**
 * Worlds of the extension on the page in front, and those in which a script of ours was started: the
 * browser makes a world again after a navigation, empty, once there was one in the tab.
 */
async function worldsOfOurs(): Promise<{ made: number; started: number }> {
  const session = await browser.context.newCDPSession(browser.page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(browser.id)) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const expression = 'Object.keys(globalThis).some((name) => name.startsWith("unsolicited"))';
  const started = await Promise.all(
    worlds.map((contextId) => session.send('Runtime.evaluate', { contextId, expression })),
  );
  await session.detach();
  return {
    made: worlds.length,
    started: started.filter(({ result }) => result.value === true).length,
  };
}

const inPanel = (expression: string) => panel.evaluate(expression);
/** Presses something in the panel as a person does, once it is there: the badge is quicker than the panel. */
async function pressInPanel(selector: string): Promise<void> {
  const found = `document.querySelector(${JSON.stringify(selector)})`;
  expect(await until(() => inPanel(`${found} !== null`), Boolean)).toBe(true);
  await panel.send('Runtime.evaluate', { expression: `${found}.click()`, userGesture: true });
}

it('runs nothing in a page and has nothing registered before it is asked', async () => {
  await browser.page.goto(`${site}/`);
  expect(await worldsOfOurs()).toEqual({ made: 0, started: 0 });
  expect(await worker.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
  expect(await worker.evaluate('chrome.storage.session.get()')).toEqual({});
  await badgeSays(/^ Read this page$/);
});

it('shows the verdict on the toolbar button once read, and clears it on leaving', async () => {
  await browser.pressButton();
  panel = await browser.panel();
  await badgeSays(/^!! Strong indications on this page$/);
  await browser.page.goto(`${site}/garden`);
  await badgeSays(/^ Read this page$/);
  expect((await worldsOfOurs()).started).toBe(0);
});

it('watches a firm once its site was granted, and reads its pages as one browses', async () => {
  await browser.pressButton();
  await badgeSays(/^0 No indications found/);
  await grantAhead('*://127.0.0.1/*');
  await until(() => inPanel('!!document.querySelector(".watch button")'), Boolean);
  await pressInPanel('.watch button');
  await until(() => inPanel('document.querySelector(".watch").innerText'), isWatching);
  const { origins } = await worker.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');
  expect(origins).toEqual(['*://127.0.0.1/*']);
  await browser.page.goto(`${site}/offer`);
  await badgeSays(/^!! Strong/);
  expect((await worldsOfOurs()).started).toBe(1);
});

it('reads again after navigation within the page', async () => {
  await browser.page.evaluate(`history.pushState({}, '', '/garden/spring');
    document.title = 'Roses';
    document.documentElement.lang = 'en';
    document.querySelector('main').innerHTML = ${JSON.stringify(roses)};`);
  await badgeSays(/^0 No indications found/);
  const kept = await worker.evaluate<Record<string, unknown>>('chrome.storage.session.get()');
  expect(Object.keys(kept)).toContain(`page ${site}/garden/spring`);
});

it('sums up all pages of the site that were read in this session', async () => {
  const label = () => inPanel('document.querySelectorAll(".scope button")[1]?.innerText');
  expect(await until(label, (said) => /4 pages/.test(String(said)))).toBe('This site: 4 pages');
  // As long as its memory takes, the panel says under the site's name nothing that one page comes to.
  await inPanel(`globalThis.held = [];
    const real = chrome.storage.session.get.bind(chrome.storage.session);
    globalThis.letGo = () => { chrome.storage.session.get = real; for (const go of held) go(); };
    chrome.storage.session.get = (keys) =>
      new Promise((done) => held.push(() => done(real(keys)))); 0`);
  await pressInPanel('.scope button:last-child');
  const said = () => inPanel('document.getElementById("panel").innerText');
  const meanwhile = String(await until(said, (words) => /Summing up/.test(String(words))));
  expect(meanwhile).toMatch(/Summing up the pages[\s\S]*All pages of/);
  expect(meanwhile).not.toMatch(/indications|Inconclusive|Findings/);
  await inPanel('letGo()');
  const words = await until(said, (all) => /indications[\s\S]*All pages of/.test(String(all)));
  expect(words).toMatch(/Strong indications[\s\S]*Kup Bitcoin/);
  expect(words).not.toContain('Summing up');
});

it('goes by keys also through findings that are on other pages', async () => {
  const focused = () => inPanel('document.activeElement.dataset.finding');
  await inPanel(`document.querySelector('[data-finding][tabindex="0"]').focus()`);
  const first = await focused();
  expect(first).toMatch(/127\.0\.0\.1/);
  expect(first).not.toContain('/garden');
  const arrow = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 };
  await panel.send('Input.dispatchKeyEvent', { type: 'keyDown', ...arrow });
  expect(await focused()).toContain(site);
  expect(await focused()).not.toBe(first);
});

it('has nothing in pages of other sites while one is watched', async () => {
  await browser.page.goto(`${site.replace('127.0.0.1', 'localhost')}/`);
  expect((await worldsOfOurs()).started).toBe(0);
  await badgeSays(/^ Read this page$/);
});

it('watches nothing any more once everything was deleted', async () => {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  // The page loads anew at the end: closed in the middle of that, it may never answer.
  const anew = options.waitForEvent('load');
  await options.getByRole('button', { name: 'Delete for good' }).click();
  await anew;
  expect((await until(rights, ({ origins }) => origins.length === 0)).origins).toEqual([]);
  await options.close();
  await grantAhead('*://127.0.0.1/*');
  await browser.page.goto(`${site}/offer`);
  await browser.pressButton();
  await badgeSays(/^!! Strong/);
  await pressInPanel('.watch button');
  await until(() => inPanel('document.querySelector(".watch").innerText'), isWatching);
});

it('stops watching when told to, and gives the right back', async () => {
  await browser.page.goto(`${site}/offer`);
  await badgeSays(/^!! Strong/);
  await until(() => inPanel('document.querySelector(".watch")?.innerText'), isWatching);
  await pressInPanel('.watch button');
  expect((await until(rights, ({ origins }) => origins.length === 0)).origins).toEqual([]);
  const scripts = () =>
    worker.evaluate<unknown[]>('chrome.scripting.getRegisteredContentScripts()');
  expect(await until(scripts, (list) => list.length === 0)).toEqual([]);
  await browser.page.goto(`${site}/offer`);
  expect((await worldsOfOurs()).started).toBe(0);
});

it('sleeps while one browses, and costs pages nothing that were not asked for', async () => {
  const session = await browser.context.newCDPSession(browser.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until(browser.running, (types) => !types.includes('service_worker'));
  for (const path of ['/offer', '/garden', '/offer#part']) {
    await browser.page.goto(site + path);
    await browser.page.mouse.wheel(0, 300);
    await browser.page.evaluate(`history.pushState({}, '', '${path}/on')`);
    expect(await worldsOfOurs()).toMatchObject({ started: 0 });
  }
  await browser.page.goto(`${site.replace('127.0.0.1', 'localhost')}/`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await browser.running()).not.toContain('service_worker');
});

it('takes back what the button says of a reading that ended with its worker, once one starts', async () => {
  await browser.page.goto(`${site}/offer`);
  const [first, second] = [browser.page, await browser.context.newPage()];
  await second.goto(`${site}/garden`);
  const options = await browser.context.newPage();
  const dialogs: Dialog[] = [];
  for (const page of [first, second]) {
    await page.bringToFront();
    // It answers nobody while a dialog is open on it.
    const opened = page.waitForEvent('dialog');
    await page.evaluate(`setTimeout(() => alert('One moment'))`);
    dialogs.push(await opened);
    await browser.pressButton(page);
  }
  // No panel shows either of them from now on.
  await options.bringToFront();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
  const buttons = () =>
    options.evaluate<string[]>(`chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(
      async ({ id: tabId }) => (await chrome.action.getBadgeText({ tabId })) + ' '
        + (await chrome.action.getTitle({ tabId })))))`);
  const reading = '… Reading this page';
  const both = (said: string[]) => said.filter((each) => each === reading).length === 2;
  expect(await until(buttons, both)).toContain(reading);
  const session = await browser.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until(browser.running, (types) => !types.includes('service_worker'));
  await dialogs[1]?.dismiss();
  await second.goto(`${site}/garden/spring`);
  expect((await buttons()).filter((each) => each === reading)).toHaveLength(1);

  // Whatever wakes it.
  await options.evaluate(`chrome.runtime.sendMessage({ ask: 'forget', site: 'nobody.example' })`);
  const stopped = '× The reading of this page was stopped: read it again';
  const said = await until(buttons, (all) => all.includes(stopped));
  expect(said).toContain(stopped);
  expect(said).not.toContain(reading);
  const kept = await options.evaluate<Record<string, { is: string }>>(
    'chrome.storage.session.get()',
  );
  const states = Object.keys(kept).filter((key) => key.startsWith('tab '));
  expect(states.map((key) => kept[key]?.is)).not.toContain('reading');
  await dialogs[0]?.dismiss();
});

function isWatching(words: unknown): boolean {
  return String(words).includes('Watching 127.0.0.1');
}

/**
 * The browser asks before it gives the right, and nobody can press its dialog here. A site that is
 * allowed in the browser's own settings beforehand is given without asking.
 */
async function grantAhead(pattern: string): Promise<void> {
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    `chrome.developerPrivate.addHostPermission('${browser.id}', '${pattern}')`,
  );
  await settings.close();
  await browser.page.bringToFront();
}
