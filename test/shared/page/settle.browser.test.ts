import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from '../../support/browser.ts';
import { openReader } from '../../support/open-reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function ask(html: string, expression: string): Promise<Record<string, unknown>> {
  const reader = await openReader(browser, `<!doctype html><body>${html}`);
  const answer = await reader.call(expression);
  const { parts } = await reader.read();
  const top = await reader.page.evaluate('Math.round(scrollY)');
  await reader.close();
  return { ...Object(answer), top, texts: parts.text.blocks.map(({ text }) => text) };
}

describe('waiting for quiet', () => {
  it('waits for what still comes, in shadow roots too', async () => {
    const { quiet, texts, waitedMs } = await ask(
      `<x-late><template shadowrootmode="open"><p>first</p></template></x-late><script>
       const root = document.querySelector('x-late').shadowRoot;
       setTimeout(() => root.append('second'), 400); setTimeout(() => root.append('third'), 900);</script>`,
      'unsolicited.quietFor(700, 10000)',
    );
    expect(quiet).toBe(true);
    expect(waitedMs).toBeGreaterThanOrEqual(700);
    expect(texts).toEqual(['first', 'secondthird']);
  });

  it('does not wait for a ticker', async () => {
    const { quiet } = await ask(
      `<b id="t">0</b><script>let n = 0; setInterval(() => { t.textContent = String(n++) }, 100)</script>`,
      'unsolicited.quietFor(500, 10000)',
    );
    expect(quiet).toBe(true);
  });

  it('ends at its cap where a page never rests', async () => {
    const { quiet, waitedMs } = await ask(
      `<div></div><script>setInterval(() => document.body.append(document.createElement('p')), 50);
       setInterval(() => document.body.lastElementChild.append('x'), 50)</script>`,
      'unsolicited.quietFor(600, 1500)',
    );
    expect(quiet).toBe(false);
    expect(waitedMs).toBeLessThan(6_000);
  });
});

describe('scrolling through', () => {
  const watch = `<script>new IntersectionObserver((seen) => { for (const { isIntersecting, target } of seen)
    if (isIntersecting) target.textContent = 'shown'; }).observe(document.getElementById('late'))</script>`;

  it('lets lazy content show and comes back to the top', async () => {
    const answer = await ask(
      `<style>html { scroll-behavior: smooth }</style><div style="height:6000px"></div><p id="late" style="height:20px"></p>${watch}`,
      'unsolicited.scrollThrough({ capMs: 20000, capHeight: 20000 })',
    );
    expect(answer).toMatchObject({ reachedEnd: true, texts: ['shown'], top: 0 });
    expect(answer.steps).toBeGreaterThanOrEqual(7);
  });

  it('scrolls the box that a page keeps its content in', async () => {
    const answer = await ask(
      `<style>body { margin: 0; overflow: hidden }</style><div style="height:100vh;overflow-y:auto">
       <div style="height:4000px"></div><p id="late" style="height:20px"></p></div>${watch}`,
      'unsolicited.scrollThrough({ capMs: 20000, capHeight: 20000 })',
    );
    expect(answer).toMatchObject({ reachedEnd: true, texts: ['shown'] });
    expect(answer.height).toBeGreaterThan(4_000);
  });

  it('gives an endless page up and says so', async () => {
    const { reachedEnd, height } = await ask(
      `<script>const more = () => document.body.insertAdjacentHTML('beforeend', '<div style="height:1500px">more</div>');
       more(); addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 900) more(); })</script>`,
      'unsolicited.scrollThrough({ capMs: 30000, capHeight: 12000 })',
    );
    expect(reachedEnd).toBe(false);
    expect(height).toBeLessThan(40_000);
  });

  it('counts the images that have not come, and measures the page', async () => {
    const size = await ask(
      '<div style="height:3000px;width:50px"></div>',
      'unsolicited.pageSize()',
    );
    expect(size).toMatchObject({ width: 1280, viewportWidth: 1280, viewportHeight: 800 });
    expect(size.height).toBeGreaterThanOrEqual(3_000);
  });
});

describe('the page as HTML', () => {
  it('is what the browser itself would write, shadow roots included', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><html lang="de"><head><title>a &amp; b</title><style>p > b { color: red }</style>
       <script>if (1 < 2 && 3) ;</script></head><body class='"x" <y>'><!-- c --><p>1 &lt; 2 &nbsp;<br>
       <x-a><template shadowrootmode="open"><slot></slot><i>in</i></template>light</x-a>
       <template><p>inert</p></template><svg viewBox="0 0 1 1"><linearGradient/></svg><input type="checkbox" value="v" checked></body></html>`,
    );
    const saved = String(await reader.call('unsolicited.serializePage()'));
    const native = await reader.page.evaluate(`'<!DOCTYPE html>' + '<html lang="de">' +
      document.documentElement.getHTML({ shadowRoots: [document.querySelector('x-a').shadowRoot] }) + '</html>'`);
    await reader.close();
    expect(saved).toBe(native);
  });
});
