import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { startExit } from '../support/start-exit.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { visitAs } from '../support/visit-as.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({
    '/': '<html lang="de"><h1>Willkommen</h1>',
    '/refused': (_, response) =>
      response.writeHead(451, html).end('<p>Unavailable for legal reasons'),
    '/busy': '<p>Before the loop</p><script>for (;;) {}</script>',
    '/busy-later': '<p>Before the loop</p><script>setTimeout(() => { for (;;) {} }, 200)</script>',
    '/alerts': '<p>Alerts</p><script>for (;;) alert("again")</script>',
    '/endless':
      '<p>Endless</p><script>addEventListener("scroll", () => { const p = document.createElement("p"); p.style.height = "3000px"; p.textContent = "more"; document.body.append(p) })</script><div style="height:3000px">',
    '/popups':
      '<p>Popups</p><script>for (let i = 0; i < 20; i += 1) window.open("/", "_blank")</script>',
    '/hostile':
      '<p>Real words</p><script>document.querySelectorAll = () => []; JSON.stringify = () => "{}"; Element.prototype.getAttribute = () => "faked"; window.unsolicited = { readPage: () => ({}) }</script>',
    '/large': (_, response) => {
      response.writeHead(200, html);
      response.end(
        `<p>Large</p><script type="application/json">"${'word '.repeat(8_000_000)}"</script><p>End`,
      );
    },
    '/framed': (request, response) => {
      const port = request.headers.host?.split(':')[1];
      response.writeHead(200, html);
      response.end(
        `<p>Outer</p><iframe src="http://partner.example:${port}/inner" width="400" height="300"></iframe>`,
      );
    },
    '/inner': '<p>Words of the partner</p><a href="/x">Partner link</a>',
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const page = (path: string, options: Parameters<typeof visitAs>[2] = {}) =>
  visitAs(browser, `http://127.0.0.1:${site.port}${path}`, options);

test('a refusal is kept with what it shows', async () => {
  const { arrival, captures, parts } = await page('/refused', { pictures: true });
  expect(arrival).toMatchObject({ outcome: 'turned-away', status: 451 });
  expect(captures.map(({ kind }) => kind).sort()).toEqual([
    'html',
    'mhtml',
    'preview',
    'screenshot-full',
    'screenshot-viewport',
  ]);
  expect(parts.text?.blocks[0]?.text).toContain('legal reasons');
});

test.each([
  '/busy',
  '/busy-later',
  '/alerts',
])('%s: scripts without end are stopped, and the page is read', async (path) => {
  const { arrival, parts, problems, captures } = await page(path, {
    settle: 4_000,
    pictures: true,
  });
  expect(arrival.outcome).toBe('arrived');
  expect(problems.scripts).toMatch(/stopped/);
  if (path !== '/alerts') expect(parts.text?.blocks[0]?.text).toBe('Before the loop');
  expect(captures.length).toBeGreaterThan(0);
});

test('an endless page is bounded, and its picture says that it is cut', async () => {
  const { problems, captures } = await page('/endless', { pictures: true });
  expect(problems.settle).toMatch(/goes on beyond/);
  expect(captures.find(({ kind }) => kind === 'screenshot-full')?.note).toMatch(
    /^shows 1280 x 16000 of/,
  );
});

test('windows that a page opens are closed', async () => {
  const { arrival, problems } = await page('/popups');
  expect(arrival.outcome).toBe('arrived');
  expect(problems.popups).toMatch(/closed/);
});

test('a page that rewrites the DOM’s own functions is read all the same', async () => {
  const { parts, captures } = await page('/hostile', { pictures: true });
  expect(parts.text?.blocks.map(({ text }) => text)).toEqual(['Real words']);
  expect(captures.map(({ kind }) => kind)).toContain('html');
});

test('40 MB are a page like any other, within bounds', async () => {
  const { arrival, captures } = await page('/large', { pictures: true });
  expect(arrival.outcome).toBe('arrived');
  expect(captures.map(({ kind }) => kind)).toContain('screenshot-viewport');
});

test('a frame of another origin is read through the exit, with its place on the page', async () => {
  const proxy = await startExit();
  const exit = { country: 'DE', proxy: `http://127.0.0.1:${proxy.port}` };
  const url = `http://kestrelx.example:${site.port}/framed`;
  const { parts, visit: about, fault } = await visitAs(browser, url, { exit, allowed: [] });
  await proxy.close(true);
  expect(fault).toBeUndefined();
  expect(about.exit).toMatchObject({ country: 'DE', kind: 'proxy', verified: false });
  const words = parts.text?.blocks.find(({ text }) => text === 'Words of the partner');
  expect(words?.frame).toBe(`http://partner.example:${site.port}/inner`);
  expect(words?.box?.y).toBeGreaterThan(10);
});

test('a renderer that crashes costs one visit and nothing else', async () => {
  const others = new Set(browser.contexts());
  const crashing = page('/endless');
  const context = await contextBeside(others);
  const [tab] = context?.pages() ?? [];
  if (!context || !tab) throw new Error('no page to crash');
  await tab.waitForURL(/endless/, { waitUntil: 'load' });
  const session = await context.newCDPSession(tab);
  void session.send('Page.crash').catch(() => {});
  const { problems } = await crashing;
  expect(problems.crash ?? problems.text).toMatch(/crashed/);
  expect((await page('/')).parts.text?.blocks[0]?.text).toBe('Willkommen');
});

async function contextBeside(others: ReadonlySet<BrowserContext>) {
  for (let tries = 0; tries < 100; tries += 1) {
    const context = browser.contexts().find((one) => !others.has(one) && one.pages().length > 0);
    if (context) return context;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
