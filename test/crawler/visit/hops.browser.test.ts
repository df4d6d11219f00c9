import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { type Site, startSite } from '../support/start-site.ts';
import { visitAs } from '../support/visit-as.ts';

let browser: Browser;
let site: Site;

function late(body: string) {
  return (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'text/html');
    setTimeout(() => response.end(body), 400);
  };
}

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({
    '/go': (_, response) => {
      response.writeHead(302, {
        location: '/meta?clickid=1',
        'set-cookie': ['aff=promoter-7; Path=/', 'refused=1; Domain=elsewhere.example'],
      });
      response.end();
    },
    '/meta?clickid=1':
      '<meta http-equiv="refresh" content="2;url=/script"><img src="/count.gif"><p>One moment',
    '/count.gif': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/gif', 'set-cookie': 'seen=yes' });
      response.end();
    },
    // Late, as over a network: what the page before wrote is read while one waits.
    '/script': late(
      '<p>Still on the way<script>document.cookie = "click=abc"; location.replace("/landing")</script>',
    ),
    '/renewed': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', refresh: '1; url=/pressed' });
      response.end('<p>Please wait');
    },
    '/pressed':
      '<a href="/sent?aff_id=7">On</a><script>document.querySelector("a").click()</script>',
    '/sent?aff_id=7':
      '<form action="/posted" method="post"><input name="click" value="9"></form><script>document.forms[0].submit()</script>',
    '/posted': '<h1>The page of the firm</h1><p>Sign up here.</p>',
    '/landing': late(
      '<meta http-equiv="refresh" content="60;url=/later"><script>document.cookie = "own=1"</script><h1>The page of the firm</h1><p>Sign up here.</p>',
    ),
  });
});

afterAll(async () => {
  await site.close();
  await browser.close();
});

describe('the way to a page', () => {
  it('holds every hop, how it came about, and what it wrote; it ends where a page leads on much later', async () => {
    const base = `http://127.0.0.1:${site.port}`;
    const { arrival } = await visitAs(browser, `${base}/go`);
    expect(arrival.final).toBe(`${base}/landing`);
    const hops = arrival.hops?.map(({ url, by, status, cookies }) => [
      url.slice(base.length),
      by,
      status,
      cookies.map((cookie) => `${cookie.name} by ${cookie.by} for ${cookie.host}`),
    ]);
    expect(hops).toEqual([
      ['/go', 'asked', 302, ['aff by header for 127.0.0.1']],
      ['/meta?clickid=1', 'http', 200, ['seen by header for 127.0.0.1']],
      ['/script', 'meta', 200, ['click by script for 127.0.0.1']],
      ['/landing', 'script', 200, ['own by script for 127.0.0.1']],
    ]);
    expect(JSON.stringify(arrival.hops)).not.toContain('promoter-7');
  });

  it('goes along by a Refresh header, a pressed link and a form that was sent', async () => {
    const base = `http://127.0.0.1:${site.port}`;
    const { arrival } = await visitAs(browser, `${base}/renewed`);
    expect(arrival.final).toBe(`${base}/posted`);
    expect(arrival.hops?.map(({ url, by }) => [url.slice(base.length), by])).toEqual([
      ['/renewed', 'asked'],
      ['/pressed', 'header'],
      ['/sent?aff_id=7', 'link'],
      ['/posted', 'form'],
    ]);
  });
});
