import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserWithExtension, browserWithExtension } from './browser-with-extension.ts';
import { buildExtension } from './build-extension.ts';
import type { OtherTarget } from './other-target.ts';

const pages: Record<string, string> = {
  '/': `<!doctype html><html lang="pl"><title>KestrelX</title>
    <main>
      <h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>
      <p>Wpłać złotówki przez BLIK i odbierz premię powitalną dla nowych klientów z Polski.</p>
      <a href="/register">Załóż konto</a>
      <form>
        <p><label><input type="checkbox" /> I confirm that I use this service at my own
          exclusive initiative.</label></p>
      </form>
      <p><img src="/ideal.svg" alt="iDEAL" width="60" height="40" /></p>
      <div id="host"></div>
      <div style="height: 3000px"></div>
      <iframe src="/offer" width="400" height="90"></iframe>
      <iframe src="//localhost:PORT/frame" width="300" height="90"></iframe>
      <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
        '<p><a href="tel:+48225550000">Zadzwoń: +48 22 555 00 00</a></p>';</script>
    </main>`,
  '/frame': '<!doctype html><p>Handluj kontraktami futures na kryptowaluty już dziś</p>',
  '/offer': '<!doctype html><p>Kup kryptowaluty z kodem polecającym KESTREL i odbierz 100 zł</p>',
  '/hostile': `<!doctype html><html lang="pl"><title>KestrelX</title><body><script>
    for (const name of ['querySelectorAll', 'getElementById', 'createRange'])
      Document.prototype[name] = () => { throw new Error('mine'); };
    Array.prototype.map = String.prototype.match = JSON.stringify = () => 'mine';
    Element.prototype.getBoundingClientRect = () => ({ width: 0, height: 0 });
    const write = () => { document.body.innerHTML = '<h1>Kup Bitcoin na giełdzie KestrelX</h1>'
      + '<p>Wpłać złotówki przez BLIK i odbierz premię powitalną dla klientów z Polski.</p>'
      + '<a href="/register">Załóż konto</a><input autofocus onblur="this.focus()">';
      document.querySelector('input')?.focus(); };
    write(); setInterval(write, 50); document.addEventListener('focusout', write);
  </script>`,
  '/long': `<!doctype html><html lang="pl"><title>KestrelX</title>
    <h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>
    ${'<p>Wpłać złotówki przez BLIK.</p>'.repeat(1_100)}
    <p>Odbierz premię powitalną dla nowych klientów z Litwy.</p>`,
  '/garden': `<!doctype html><html lang="en"><title>Roses</title>
    <h1>How to prune roses</h1><p>Cut above a bud that faces outwards, late in the winter.</p>`,
};

const kinds: Record<string, string> = { json: 'application/json', pdf: 'application/pdf' };
/** A page without a word, which is all that a PDF needs to be shown. */
const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let server: Server;
let site: string;
let extension: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;

beforeAll(async () => {
  server = createServer((request, response) => {
    const port = request.socket.localPort;
    const [, ending = ''] = /\.(\w+)$/.exec(request.url ?? '') ?? [];
    response.setHeader('content-type', kinds[ending] ?? 'text/html; charset=utf-8');
    response.end(
      (pages[request.url ?? ''] ?? (ending === 'pdf' ? pdf : '')).replaceAll('PORT', String(port)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  extension = await buildExtension();
  browser = await browserWithExtension(extension);
  await browser.page.goto(`${site}/`);
  await browser.pressButton();
  panel = await browser.panel();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The words of the panel once they match. */
async function words(sought: RegExp, seconds = 30): Promise<string> {
  let text = '';
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    text = String(await panel.evaluate('document.getElementById("panel")?.innerText ?? ""'));
    if (sought.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the panel never said ${sought}; it says: ${text}`);
}

async function eventually(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await is()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await is()).toBe(true);
}

/** Presses the toolbar button, again where a busy browser let it pass, until the panel says so. */
async function press(sought: RegExp): Promise<string> {
  for (let presses = 0; presses < 3; presses += 1) {
    await browser.pressButton();
    const text = await words(sought, 8).catch(() => undefined);
    if (text !== undefined) return text;
  }
  await browser.pressButton();
  return words(sought);
}

/** Presses the panel's own button, which gives no right to any page. */
async function readAgain(): Promise<void> {
  await panel.evaluate('document.querySelector(".bar button").click()');
}

it('asks for the rights to read one tab when told to, and for no other unasked', async () => {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  expect(manifest.permissions.sort()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage']);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  for (const key of ['host_permissions', 'content_scripts']) {
    expect(manifest).not.toHaveProperty(key);
  }
  expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
});

it('reads the page when the toolbar button is pressed, and says what it found', async () => {
  const text = await words(/Strong indications|Some indications/);
  expect(text).toContain('KestrelX');
  expect(text).toContain('Kup Bitcoin na giełdzie');
  expect(text).toMatch(/Poland/);
  expect(text).toMatch(/Noted, never counted[\s\S]*own exclusive initiative/);
});

it('says that a frame of another site was not read', async () => {
  await panel.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
  const text = await words(/could not be read/);
  expect(text).toMatch(/localhost:\d+\/frame/);
  expect(text).not.toContain('Handluj kontraktami');
});

it('reads again on its own button while the tab stays on the site', async () => {
  await browser.page.evaluate(
    'document.querySelector("h1").textContent = "Kup Ethereum na giełdzie KestrelX"',
  );
  await readAgain();
  expect(await words(/Kup Ethereum na giełdzie/)).not.toContain('Kup Bitcoin na giełdzie');
});

/** Chooses the finding whose words match, as a click does, and waits for what is said of it. */
async function choose(sought: string): Promise<string> {
  await panel.evaluate(`[...document.querySelectorAll('[data-finding]')]
    .find((each) => each.innerText.includes(${JSON.stringify(sought)})).click()`);
  const chosen = 'document.querySelector(".finding-chosen")?.innerText ?? ""';
  const status = 'document.querySelector(".finding-chosen .mark-status")?.innerText ?? ""';
  await eventually(async () => String(await panel.evaluate(chosen)).includes(sought));
  await eventually(async () => (await panel.evaluate(status)) !== '');
  return String(await panel.evaluate(status));
}

/** What the browser's registry of highlights holds, as the page itself can see it. */
const highlighted = (name: string) =>
  browser.page.evaluate<string[]>(
    `[...(CSS.highlights.get('${name}') ?? [])].map((range) => range.toString())`,
  );

/** All that a page can tell of its own tree and styles. */
const likeness = () =>
  browser.page.evaluate(`JSON.stringify([document.documentElement.outerHTML,
    document.getElementById('host').shadowRoot.innerHTML,
    document.styleSheets.length, document.adoptedStyleSheets.length,
    getComputedStyle(document.querySelector('h1')).cssText])`);

it('shows a finding on the page without touching its tree or its styles', async () => {
  const before = await likeness();
  await choose('BLIK');
  expect((await highlighted('unsolicited-chosen')).join('')).toContain('Wpłać złotówki przez BLIK');
  const colour = `getComputedStyle(document.querySelector('p'), '::highlight(unsolicited-chosen)')
    .backgroundColor`;
  expect(await browser.page.evaluate(colour)).toBe('rgb(255, 194, 51)');
  expect(await likeness()).toBe(before);
});

it('goes on to a finding in a frame, in a shadow root, and to one without words', async () => {
  expect(await choose('KESTREL')).toBe('Marked on the page.');
  expect(await browser.page.evaluate('scrollY')).toBeGreaterThan(1_000);
  const frame = browser.page.frames().find((each) => each.url().endsWith('/offer'));
  expect(await frame?.evaluate(`CSS.highlights.get('unsolicited-chosen').size`)).toBe(1);
  expect(await choose('555 00 00')).toBe('Marked on the page.');
  expect(await highlighted('unsolicited-chosen')).toEqual(['Zadzwoń: +48 22 555 00 00']);
  expect(await browser.page.evaluate('scrollY')).toBeLessThan(1_000);
  expect(await choose('iDEAL')).toBe('Marked on the page.');
  expect(await browser.page.evaluate('getComputedStyle(document.images[0]).outlineStyle')).toBe(
    'solid',
  );
});

it('marks all places and takes all marks away', async () => {
  await panel.evaluate('document.querySelector(".marks button").click()');
  await words(/\d+ places are marked/);
  await eventually(async () => (await highlighted('unsolicited')).length > 4);
  await panel.evaluate('document.querySelector(".marks button").click()');
  await words(/Mark all on the page/);
  await eventually(async () => (await highlighted('unsolicited')).length === 0);
  const outline = 'getComputedStyle(document.images[0]).outlineStyle';
  await eventually(async () => (await browser.page.evaluate(outline)) === 'none');
});

it('is worked by keys alone', async () => {
  const press = async (key: string) => {
    const text = key === 'Enter' ? '\r' : undefined;
    const code = { Enter: 13, Escape: 27, ArrowDown: 40, Home: 36 }[key];
    const event = { key, code: key, text, windowsVirtualKeyCode: code };
    await panel.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await panel.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined });
  };
  const focused = 'document.activeElement.innerText';
  await panel.evaluate(`document.querySelector('[data-finding][tabindex="0"]').focus()`);
  await press('Home');
  const first = await panel.evaluate(focused);
  await press('ArrowDown');
  expect(await panel.evaluate(focused)).not.toBe(first);
  expect(
    await panel.evaluate(`document.querySelectorAll('[data-finding][tabindex="0"]').length`),
  ).toBe(1);
  await press('Enter');
  await words(/Marked on the page/);
  expect((await highlighted('unsolicited-chosen')).length).toBeGreaterThan(0);
  await press('Escape');
  await eventually(async () => (await highlighted('unsolicited-chosen')).length === 0);
});

it('filters by state and by means', async () => {
  await panel.evaluate(`document.querySelector('.chips button').click()`);
  expect(await words(/\d+ of \d+ findings/)).not.toContain('own exclusive initiative');
  await panel.evaluate(`const select = document.querySelector('.filter select');
    select.value = 'affiliation'; select.dispatchEvent(new Event('change', { bubbles: true }))`);
  await words(/No finding matches|KESTREL/);
  await panel.evaluate(`document.querySelector('.filter p button').click()`);
  await words(/own exclusive initiative/);
});

it.each(['light', 'dark'])('has no fault that axe-core knows, %s', async (scheme) => {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await panel.send('Emulation.setEmulatedMedia', { features });
  const size = { width: 320, height: 900, deviceScaleFactor: 1, mobile: false };
  await panel.send('Emulation.setDeviceMetricsOverride', size);
  await panel.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
  await panel.evaluate(await readFile(axe, 'utf8'));
  const faults = `axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, any }) => html + ' ' + any[0]?.message)]))`;
  expect(await panel.evaluate(faults)).toEqual([]);
  expect(await panel.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
});

it('speaks the language that was chosen', async () => {
  await panel.evaluate('chrome.storage.local.set({ language: "de" })');
  await words(/Starke Anzeichen/);
  expect(await panel.evaluate('document.documentElement.lang')).toBe('de');
  await panel.evaluate('chrome.storage.local.set({ language: "" })');
  await words(/Strong indications/);
});

it('says that the words are gone where the page has put others in their place', async () => {
  await browser.page.evaluate(
    `document.querySelector('main > p').remove(); document.querySelector('h1').remove()`,
  );
  expect(await choose('BLIK')).toMatch(/no longer on the page|Marked on the page/);
  expect(await choose('Kup Ethereum')).toBe('These words are no longer on the page.');
});

it('reads a page that rewrites itself, traps the focus and overrides what scripts call', async () => {
  await browser.page.goto(`${site}/hostile`);
  expect(await press(/\/hostile[\s\S]*Strong indications[\s\S]*Kup Bitcoin/)).toContain('KestrelX');
  expect(await choose('Kup Bitcoin')).toBe('Marked on the page.');
});

it('says that a reading was stopped with its service worker, and reads anew when asked', async () => {
  await browser.page.goto(`${site}/`);
  await press(/\d\/\n[\s\S]*Strong indications/);
  // The page answers nobody meanwhile.
  await browser.page.evaluate(`setTimeout(() => {
    for (const end = Date.now() + 4_000; Date.now() < end; );
  })`);
  await readAgain();
  await words(/Reading the page/);
  await panel.send('ServiceWorker.enable');
  await panel.send('ServiceWorker.stopAllWorkers');
  const text = await words(/The browser stopped the extension before/, 3);
  expect(text).not.toMatch(/Reading the page/);
  expect(await panel.evaluate('document.querySelector("main").ariaBusy')).toBe('false');
  await readAgain();
  await words(/\d\/\n[\s\S]*Strong indications/);
});

it('says what the beginning of a long page comes to, and then what the whole does', async () => {
  await browser.page.goto(`${site}/long`);
  await panel.evaluate(`globalThis.seen = []; new MutationObserver(() => {
    const soFar = document.querySelector('.so-far');
    if (soFar) seen.push(document.getElementById('panel').innerText);
  }).observe(document.body, { subtree: true, childList: true })`);
  const whole = await press(/premię powitalną dla nowych klientów z Litwy/);
  expect(whole).toMatch(/Strong indications/);
  expect(whole).not.toMatch(/so far|still being read/);
  const soFar = String(await panel.evaluate('seen.at(-1)'));
  expect(soFar).toMatch(/No verdict so far[\s\S]*rest is still being read/);
  expect(soFar).not.toMatch(/premię powitalną|Strong indications/);
});

it('tells when the tab has gone to another page, and finds nothing on a page of roses', async () => {
  await browser.page.goto(`${site}/garden`);
  await words(/The tab has gone on since/);
  const text = await press(/No indications found/);
  expect(text).toContain('Roses');
  expect(text).not.toContain('Kup Ethereum');
});

it('needs to be asked anew on another site', async () => {
  await browser.page.goto(`${site.replace('127.0.0.1', 'localhost')}/`);
  await readAgain();
  expect(await words(/was not handed over/)).toContain('toolbar');
  await panel.evaluate('chrome.storage.local.set({ language: "fr" })');
  await words(/Cette page n’a pas été confiée/);
  await panel.evaluate('chrome.storage.local.set({ language: "" })');
  await words(/was not handed over/);
  await press(/Strong indications|Some indications/);
});

it('has clear words for the pages that no extension may read', async () => {
  await browser.page.goto('chrome://version/');
  await press(/a page of the browser itself/);
  await browser.page.goto(`${site}/rows.json`);
  await press(/no web page to read here/);
  await browser.page.goto(`${site}/terms.pdf`);
  await press(/no web page to read here/);
  await browser.page.goto('about:blank');
  await readAgain();
  expect(await words(/This page was not read/)).not.toContain('Findings');
});

it('reaches out to nobody', async () => {
  const tried = panel.evaluate(`fetch("${site}/").then(() => "sent", () => "refused")`);
  expect(await tried).toBe('refused');
});
