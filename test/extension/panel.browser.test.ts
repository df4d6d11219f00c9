import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
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
      <iframe src="//localhost:PORT/frame" width="300" height="90"></iframe>
    </main>`,
  '/frame': '<!doctype html><p>Handluj kontraktami futures na kryptowaluty już dziś</p>',
  '/garden': `<!doctype html><html lang="en"><title>Roses</title>
    <h1>How to prune roses</h1><p>Cut above a bud that faces outwards, late in the winter.</p>`,
};

let server: Server;
let site: string;
let extension: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;

beforeAll(async () => {
  server = createServer((request, response) => {
    const port = request.socket.localPort;
    const kind = request.url?.endsWith('.json') ? 'application/json' : 'text/html';
    response.setHeader('content-type', `${kind}; charset=utf-8`);
    response.end((pages[request.url ?? ''] ?? '').replaceAll('PORT', String(port)));
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
  await press(/Strong indications|Some indications/);
});

it('has clear words for the pages that no extension may read', async () => {
  await browser.page.goto('chrome://version/');
  await press(/a page of the browser itself/);
  await browser.page.goto(`${site}/rows.json`);
  await press(/no web page to read here/);
  await browser.page.goto('about:blank');
  await readAgain();
  expect(await words(/This page was not read/)).not.toContain('Findings');
});

it('reaches out to nobody', async () => {
  const tried = panel.evaluate(`fetch("${site}/").then(() => "sent", () => "refused")`);
  expect(await tried).toBe('refused');
});
