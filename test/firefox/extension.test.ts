import { execFileSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../extension/build-extension.ts';
import { type Firefox, startFirefox } from '../extension/firefox.ts';
import { hasProgram } from '../support/has-program.ts';

const program = ['firefox-esr', 'firefox'].find((name) => hasProgram(name, '--version'));
if (program === undefined) {
  console.warn('Skipped: no Firefox is installed (Debian: apt-get install firefox-esr).');
}

const widget = 'unsolicited_unsolicited_example-browser-action';
const bin = resolve(import.meta.dirname, '../../crawler/bin.mjs');
const offer = `<!doctype html><html lang="pl"><title>KestrelX</title><main>
  <h1>Kup Bitcoin na giełdzie kryptowalut KestrelX</h1>
  <p>Wpłać złotówki przez BLIK i odbierz premię powitalną dla nowych klientów z Polski.</p>
  <a href="/register">Załóż konto</a><div style="height: 2500px"></div><p>Koniec</p></main>`;

describe.skipIf(program === undefined)('the extension in Firefox', () => {
  let server: Server;
  let firefox: Firefox;
  let site: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(offer);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    firefox = await startFirefox(String(program));
    await firefox.install(await buildExtension('firefox'));
    await firefox.open(site);
    // Firefox keeps new buttons in a menu; in the toolbar it can be pressed.
    await firefox.inBrowser(`CustomizableUI.addWidgetToArea('${widget}', 'nav-bar');`);
  });

  afterAll(async () => {
    await firefox?.close();
    server?.close();
  });

  async function eventually(look: () => Promise<unknown>, sought: RegExp): Promise<string> {
    let said = '';
    for (let tries = 0; tries < 300 && !sought.test(said); tries += 1) {
      await new Promise((done) => setTimeout(done, 200));
      said = String(await look().catch((fault) => fault));
    }
    expect(said).toMatch(sought);
    return said;
  }

  const words = (sought: RegExp) =>
    eventually(
      () => firefox.inSidebar(`return content.document.getElementById('panel').innerText`),
      sought,
    );
  const click = (selector: string) =>
    firefox.inSidebar(`content.document.querySelector(${JSON.stringify(selector)}).click()`);

  it('runs nothing before its button is pressed, and then reads the page', async () => {
    expect(await badge()).toBe('');
    await firefox.inBrowser(
      `document.getElementById('${widget}').querySelector('toolbarbutton').click()`,
    );
    await eventually(badge, /^!!$/);
    expect(await words(/Strong indications/)).toContain('Kup Bitcoin na giełdzie');
  });

  it('marks the words on the page', async () => {
    await click('[data-finding]');
    const marked = `return [...CSS.highlights.get('unsolicited-chosen') ?? []].join(' ')`;
    expect(await eventually(() => firefox.inPage(marked), /\S/)).toMatch(/Kup|BLIK|konto/);
  });

  it('captures the page into a case, whose export verifies', async () => {
    await firefox.inSidebar(`const { document, Event } = content;
      document.querySelector('.case-new').open = true;
      const [name, home] = document.querySelectorAll('.case-form input');
      for (const [field, value] of [[name, 'KestrelX'], [home, 'SC']]) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((done) => content.setTimeout(done, 200));
      document.querySelector('.case-form button').click();`);
    await words(/Capture evidence/);
    await click('.case-bar .row button');
    const said = await words(/The page is in the case|The page was not captured/);
    expect(said).toContain('The page is in the case');
    expect(said).toContain('Firefox cannot save a page as MHTML');

    await firefox.open(
      `${String(await firefox.inSidebar('return content.location.origin'))}/cases.html`,
    );
    await firefox.inPage(`for (;;) {
      const link = [...document.querySelectorAll('a')].find((each) => each.textContent === 'KestrelX');
      if (link) return link.click();
      await new Promise((done) => setTimeout(done, 100));
    }`);
    await firefox.inPage(`for (;;) {
      const button = [...document.querySelectorAll('button')].find((each) => /Export sealed/.test(each.textContent));
      if (button && !button.disabled) return button.click();
      await new Promise((done) => setTimeout(done, 100));
    }`);
    const zip = await eventually(downloaded, /\.zip$/);
    const verified = execFileSync(process.execPath, [bin, 'verify', zip], { encoding: 'utf8' });
    expect(verified).toMatch(/intact · sealed · signed by key [0-9a-f]{64}/);
  });

  function badge(): Promise<unknown> {
    return firefox.inBrowser(
      `return document.getElementById('${widget}').querySelector('toolbarbutton').getAttribute('badge') ?? ''`,
    );
  }

  /** The export, once the browser has written all of it. */
  async function downloaded(): Promise<string> {
    const name = (await readdir(firefox.downloads)).find((each) => each.endsWith('.zip'));
    if (name === undefined) return 'nothing was downloaded';
    const file = join(firefox.downloads, name);
    const isPart = (await readdir(firefox.downloads)).some((each) => each.endsWith('.part'));
    return (await stat(file)).size > 0 && !isPart ? file : 'not whole yet';
  }
});
