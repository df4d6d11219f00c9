import type { Browser } from 'playwright';
import { Server } from 'proxy-chain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exit } from '../../../crawler/plan/exits.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { parseCidr } from '../../../crawler/visit/address-rules.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';
import { type Site, startSite } from '../support/start-site.ts';

const limits = { ...deadlines, answer: 3_000, parse: 2_500, settle: 6_000, read: 5_000, frame: 3_000, screenshot: 6_000 };
const loopback = [parseCidr('127.0.0.0/8')].filter((range) => range !== undefined);
const [persona] = personas;
const html = { 'content-type': 'text/html; charset=utf-8' };

let browser: Browser;
let site: Site;
let secure: Site;
let exit: Server;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({
    '/': '<html lang="de"><h1>Willkommen</h1>',
    '/empty': '',
    '/download': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="a.apk"' });
      response.end('PK');
    },
    '/json': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"a":1}');
    },
    '/metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    '/local': (_, response) => response.writeHead(302, { location: 'https://[::1]:8443/' }).end(),
    '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
    '/script-redirect': '<p>wait<script>setTimeout(() => { location.href = "/" }, 300)</script>',
    '/silent': () => {},
    '/refused': (_, response) => response.writeHead(451, html).end('<p>Unavailable for legal reasons'),
    '/busy': '<p>Before the loop</p><script>for (;;) {}</script>',
    '/busy-later': '<p>Before the loop</p><script>setTimeout(() => { for (;;) {} }, 200)</script>',
    '/alerts': '<p>Alerts</p><script>for (;;) alert("again")</script>',
    '/endless': '<p>Endless</p><script>addEventListener("scroll", () => { const p = document.createElement("p"); p.style.height = "3000px"; p.textContent = "more"; document.body.append(p) })</script><div style="height:3000px">',
    '/popups': '<p>Popups</p><script>for (let i = 0; i < 50; i += 1) window.open("/", "_blank")</script>',
    '/hostile': '<p>Real words</p><script>document.querySelectorAll = () => []; JSON.stringify = () => "{}"; Element.prototype.getAttribute = () => "faked"; window.unsolicited = { readPage: () => ({}) }</script>',
    '/large': (_, response) => {
      response.writeHead(200, html);
      response.end(`<p>Large</p>${`<p>${'word '.repeat(1_000)}</p>\n`.repeat(8_000)}`);
    },
    '/framed': (request, response) => {
      const port = request.headers.host?.split(':')[1];
      response.writeHead(200, html);
      response.end(`<p>Outer</p><iframe src="http://partner.example:${port}/inner" width="400" height="300"></iframe>`);
    },
    '/inner': '<p>Words of the partner</p><a href="/x">Partner link</a>',
  });
  secure = await startSite({ '/': '<p>Secure' }, true);
  exit = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: () => ({
      dnsLookup: ((_: string, options: { all?: boolean }, answer: (...given: unknown[]) => void) =>
        options.all
          ? answer(null, [{ address: '127.0.0.1', family: 4 }])
          : answer(null, '127.0.0.1', 4)) as never,
    }),
  });
  await exit.listen();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), secure?.close(), exit?.close(true)]);
});

async function visit(url: string, by?: Exit, allowed = loopback) {
  if (!persona) throw new Error('no persona');
  const outing = { browser, persona, exit: by, allowed, limits };
  const ended = await visitStop(outing, { url, role: 'own' }, 'v');
  expect(ended.worn).toBe(false);
  return { ...ended, ...ended.observation };
}

const page = (path: string) => visit(`http://127.0.0.1:${site.port}${path}`);

test.each([
  ['an unknown host', () => visit('https://nowhere.invalid/'), /^nowhere\.invalid:443: (unknown host|name could not)/],
  ['a refused connection', () => visit('http://127.0.0.1:4/'), /^127\.0\.0\.1:4: connection refused/],
  ['a self-signed certificate', () => visit(`https://127.0.0.1:${secure.port}/`), /^TLS error \(ERR_CERT_AUTHORITY_INVALID\)/],
  ['TLS asked of a plain site', () => visit(`https://127.0.0.1:${site.port}/`), /^TLS error/],
  ['an empty page', () => page('/empty'), /^the page is empty/],
  ['a download', () => page('/download'), /^the address answers with a download instead of a page/],
  ['JSON', () => page('/json'), /^the address answers with application\/json, not with a page/],
  ['endless redirects', () => page('/loop'), /^the site redirects without end/],
  ['a site that says nothing', () => page('/silent'), /^timed out/],
  ['a redirect to the metadata address', () => page('/metadata'), /169\.254\.169\.254.*refused.*--allow-network/],
  ['a redirect to loopback', () => page('/local'), /::1.*refused.*--allow-network/],
  ['a private address', () => visit('http://10.0.0.1/'), /private address 10\.0\.0\.1 refused/],
])('%s is unreachable, with the reason', async (_, go, because) => {
  const { arrival, problems, captures } = await go();
  expect(arrival.because).toMatch(because);
  expect(arrival.outcome).toBe('unreachable');
  if (captures.length === 0) expect(Object.keys(problems)).toContain('text');
});

test('redirects are recorded with the status of each hop, also where the last one is refused', async () => {
  const { arrival } = await page('/metadata');
  expect(arrival.redirects).toEqual([
    { from: `http://127.0.0.1:${site.port}/metadata`, to: 'http://169.254.169.254/latest/', status: 302 },
  ]);
  const moved = (await page('/script-redirect')).arrival;
  expect(moved.final).toBe(`http://127.0.0.1:${site.port}/`);
  expect(moved.redirects).toMatchObject([{ status: 200 }]);
});

test('an exit that is down is the exit’s fault and not the site’s', async () => {
  const { arrival, fault } = await visit('https://kestrelx.example/', { country: 'DE', proxy: 'http://127.0.0.1:9' });
  expect(arrival.because).toMatch(/^exit down: connection refused/);
  expect(fault?.whose).toBe('exit');
});

test('a refusal is kept with what it shows', async () => {
  const { arrival, captures, parts } = await page('/refused');
  expect(arrival).toMatchObject({ outcome: 'turned-away', status: 451 });
  expect(captures.map(({ kind }) => kind).sort()).toEqual(['html', 'preview', 'screenshot-full', 'screenshot-viewport']);
  expect(parts.text?.blocks[0]?.text).toContain('legal reasons');
});

test.each(['/busy', '/busy-later', '/alerts'])('%s: scripts without end are stopped, and the page is read', async (path) => {
  const { arrival, parts, problems, captures } = await page(path);
  expect(arrival.outcome).toBe('arrived');
  expect(problems.scripts).toMatch(/stopped/);
  if (path !== '/alerts') expect(parts.text?.blocks[0]?.text).toBe('Before the loop');
  expect(captures.length).toBeGreaterThan(0);
});

test('an endless page is bounded, and its picture says that it is cut', async () => {
  const { problems, captures } = await page('/endless');
  expect(problems.settle).toMatch(/goes on beyond/);
  expect(captures.find(({ kind }) => kind === 'screenshot-full')?.note).toMatch(/^shows 1280 x 16000 of/);
});

test('windows that a page opens are closed', async () => {
  const { arrival, problems } = await page('/popups');
  expect(arrival.outcome).toBe('arrived');
  expect(problems.popups ?? '').toMatch(/closed|^$/);
  expect(browser.contexts()).toEqual([]);
});

test('a page that rewrites the DOM’s own functions is read all the same', async () => {
  const { parts, captures } = await page('/hostile');
  expect(parts.text?.blocks.map(({ text }) => text)).toEqual(['Real words']);
  expect(captures.map(({ kind }) => kind)).toContain('html');
});

test('40 MB are a page like any other, within bounds', async () => {
  const { arrival, captures } = await page('/large');
  expect(arrival.outcome).toBe('arrived');
  expect(captures.map(({ kind }) => kind)).toContain('screenshot-viewport');
});

test('a frame of another origin is read through the exit, with its place on the page', async () => {
  const way = { country: 'DE', proxy: `http://127.0.0.1:${exit.port}` };
  const { parts, visit: about, fault } = await visit(`http://kestrelx.example:${site.port}/framed`, way, []);
  expect(fault).toBeUndefined();
  expect(about.exit).toEqual({ country: 'DE', kind: 'proxy', verified: false });
  const words = parts.text?.blocks.find(({ text }) => text === 'Words of the partner');
  expect(words?.frame).toBe(`http://partner.example:${site.port}/inner`);
  expect(words?.box?.y).toBeGreaterThan(10);
});

test('a renderer that crashes costs one visit and nothing else', async () => {
  const crashing = page('/busy-later');
  const [context] = await waitForContext();
  const [tab] = context?.pages() ?? [];
  if (!context || !tab) throw new Error('no page to crash');
  await tab.waitForLoadState('domcontentloaded');
  const session = await context.newCDPSession(tab);
  void session.send('Page.crash').catch(() => {});
  const { problems } = await crashing;
  expect(problems.crash ?? problems.text).toMatch(/crashed/);
  expect((await page('/')).parts.text?.blocks[0]?.text).toBe('Willkommen');
});

async function waitForContext() {
  for (let tries = 0; tries < 100; tries += 1) {
    const contexts = browser.contexts().filter((context) => context.pages().length > 0);
    if (contexts.length > 0) return contexts;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}
