import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { visitAs } from '../support/visit-as.ts';

let browser: Browser;
let site: Site;
let secure: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({
    '/': '<html lang="de"><h1>Willkommen</h1>',
    '/empty': '',
    '/download': (_, response) => {
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="a.apk"',
      });
      response.end('PK');
    },
    '/json': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"a":1}');
    },
    '/metadata': (_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    '/local': (_, response) => response.writeHead(302, { location: 'https://[::1]:8443/' }).end(),
    '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
    '/script-redirect': '<p>wait<script>setTimeout(() => { location.href = "/" }, 300)</script>',
    '/walled': (_, response) => {
      response.writeHead(403, {
        'content-type': 'text/html',
        server: 'cloudflare',
        'cf-mitigated': 'challenge',
        'cf-ray': '0123-FRA',
        'x-datadome': 'protected',
        'set-cookie': 'secret=1',
        'x-powered-by': 'us',
      });
      response.end('<h1>Just a moment</h1>');
    },
    '/silent': () => {},
  });
  secure = await startSite({ '/': '<p>Secure' }, true);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), secure?.close()]);
});

const visit = (url: string, options: Parameters<typeof visitAs>[2] = {}) =>
  visitAs(browser, url, options);
const page = (path: string) => visit(`http://127.0.0.1:${site.port}${path}`);

test.concurrent.each([
  [
    'an unknown host',
    () => visit('https://nowhere.invalid/'),
    /^nowhere\.invalid:443: (unknown host|name could not)/,
  ],
  [
    'a refused connection',
    () => visit('http://127.0.0.1:4/'),
    /^127\.0\.0\.1:4: connection refused/,
  ],
  [
    'a self-signed certificate',
    () => visit(`https://127.0.0.1:${secure.port}/`),
    /^TLS error \(ERR_CERT_AUTHORITY_INVALID\)/,
  ],
  ['TLS asked of a plain site', () => visit(`https://127.0.0.1:${site.port}/`), /^TLS error/],
  ['an empty page', () => page('/empty'), /^the page is empty/],
  ['a download', () => page('/download'), /^the address answers with a download instead of a page/],
  ['JSON', () => page('/json'), /^the address answers with application\/json, not with a page/],
  ['endless redirects', () => page('/loop'), /^the site redirects without end/],
  [
    'a site that says nothing',
    () => visit(`http://127.0.0.1:${site.port}/silent`, { answer: 2_000 }),
    /^timed out/,
  ],
  [
    'a redirect to the metadata address',
    () => page('/metadata'),
    /169\.254\.169\.254.*refused.*--allow-network/,
  ],
  ['a redirect to loopback', () => page('/local'), /::1.*refused.*--allow-network/],
  ['a private address', () => visit('http://10.0.0.1/'), /private address 10\.0\.0\.1 refused/],
])('%s is unreachable, with the reason', async (_, go, because) => {
  const { arrival, problems, parts } = await go();
  expect(arrival.because).toMatch(because);
  expect(arrival.outcome).toBe('unreachable');
  if (Object.keys(parts).length === 0) expect(Object.keys(problems)).toContain('text');
});

test('redirects are recorded with the status of each hop, also where the last one is refused', async () => {
  const { arrival } = await page('/metadata');
  expect(arrival.redirects).toEqual([
    {
      from: `http://127.0.0.1:${site.port}/metadata`,
      to: 'http://169.254.169.254/latest/',
      status: 302,
    },
  ]);
  const moved = (await page('/script-redirect')).arrival;
  expect(moved.final).toBe(`http://127.0.0.1:${site.port}/`);
  expect(moved.redirects).toMatchObject([{ status: 200 }]);
});

test('the headers that tell refusals apart are recorded, and no others', async () => {
  const { arrival } = await page('/walled');
  expect(arrival).toMatchObject({ outcome: 'turned-away', status: 403 });
  expect(arrival.headers).toEqual({
    server: 'cloudflare',
    'cf-mitigated': 'challenge',
    'cf-ray': '0123-FRA',
    'x-datadome': 'protected',
  });
});

test('an exit that is down is the exit’s fault and not the site’s', async () => {
  const { arrival, fault } = await visit('https://kestrelx.example/', {
    exit: { country: 'DE', proxy: 'http://127.0.0.1:9' },
  });
  expect(arrival.because).toMatch(/^exit down: connection refused/);
  expect(fault?.whose).toBe('exit');
});
