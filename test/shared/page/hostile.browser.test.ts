import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from '../../support/browser.ts';
import { openReader } from '../../support/open-reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('a hostile page', () => {
  it('is read though it has overridden the DOM', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><title>Real</title><p>Real words</p><a href="/real">real</a><script>
        const nothing = { get: () => [] };
        for (const name of ['childNodes', 'textContent', 'parentNode']) Object.defineProperty(Node.prototype, name, nothing);
        for (const name of ['querySelectorAll', 'getElementById', 'createRange']) Document.prototype[name] = () => [];
        Element.prototype.getAttribute = () => 'faked'; window.getComputedStyle = () => ({ display: 'none' });
        JSON.stringify = () => '{}'; performance.now = () => Infinity; Array.from = () => [];</script>`,
    );
    const { parts, problems } = await reader.read();
    expect(problems).toEqual({});
    expect(parts.document.title).toBe('Real');
    expect(parts.text.blocks.map(({ text }) => text)).toEqual(['Real words', 'real']);
    expect(parts.links.links[0]?.href).toBe('https://kestrelx.example/real');
    await reader.close();
  });

  it('is read though its fields and images shadow the DOM', async () => {
    const names = [
      'childNodes',
      'parentNode',
      'attributes',
      'getAttribute',
      'localName',
      'nodeType',
      'shadowRoot',
      'getBoundingClientRect',
      'querySelectorAll',
      'getRootNode',
      'action',
      'id',
    ];
    const images = [
      'title',
      'body',
      'documentElement',
      'URL',
      'baseURI',
      'createRange',
      'getElementById',
      'scrollingElement',
      'querySelectorAll',
      'childNodes',
      'nodeType',
      'doctype',
    ];
    const reader = await openReader(
      browser,
      `<!doctype html><title>Real</title>${images.map((name) => `<img name="${name}">`).join('')}
       <form id="join" action="/join"><p>Real words</p>${names.map((name) => `<input name="${name}">`).join('')}</form>
       <form name="forms"><input name="childNodes"></form>`,
    );
    const { parts, problems } = await reader.read();
    expect(problems).toEqual({});
    expect(parts.document.title).toBe('Real');
    expect(parts.text.blocks).toMatchObject([{ text: 'Real words', where: '#join > p' }]);
    expect(parts.forms.forms[0]?.action).toBe('https://kestrelx.example/join');
    expect(parts.forms.forms[0]?.fields.map(({ name }) => name)).toEqual(names);
    const saved = String(await reader.call('unsolicited.serializePage()'));
    expect(saved.match(/<input /g)).toHaveLength(names.length + 1);
    const scrolled = await reader.call(
      'unsolicited.scrollThrough({ capMs: 1000, capHeight: 9000 })',
    );
    expect(scrolled).toMatchObject({ reachedEnd: true });
    expect(await reader.call('unsolicited.quietFor(50, 1000)')).toMatchObject({ quiet: true });
    await reader.close();
  });

  it('of 100,000 blocks is cut, and says where', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><body><script>document.write('<p>word <a href="/x">link</a></p>'.repeat(100000))</script>`,
    );
    const began = Date.now();
    const { parts, problems } = await reader.read();
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(parts.text.blocks.length).toBeLessThanOrEqual(20_000);
    expect(parts.text.blocks.length).toBeGreaterThan(100);
    expect(problems.text).toMatch(/^cut after/);
    const { parts: few, problems: said } = await reader.read({ blocks: 100, links: 10 });
    expect(few.text.blocks).toHaveLength(100);
    expect(few.links.links).toHaveLength(10);
    expect(said.text).toMatch(/^cut after/);
    expect(said.links).toMatch(/^cut: \d+ more links$/);
    await reader.close();
  });

  it('nested 5,000 levels deep is read and written to its bottom', async () => {
    // Chromium itself crashes laying out 5,000 boxes in one another; a menu not shown has none.
    const reader = await openReader(
      browser,
      `<!doctype html><body>${'<div>level '.repeat(5000)}<p>bottom</p>${'</div>'.repeat(5000)}
       <div id="menu" style="display:none"></div><script>let at = document.getElementById('menu');
       for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('div'));
       at.innerHTML = '<a href="/deep">deep</a>';</script>`,
    );
    const { parts } = await reader.read({ milliseconds: 60_000 });
    expect(parts.text.blocks.some(({ text }) => text === 'bottom')).toBe(true);
    expect(parts.links.links).toMatchObject([{ text: 'deep', visible: false }]);
    expect(parts.links.links[0]?.where.length).toBeLessThan(1_000);
    const saved = String(await reader.call('unsolicited.serializePage()'));
    expect(saved).toContain('<a href="/deep">deep</a>');
    await reader.close();
  });

  it('with one endless word is cut', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><p>before<pre>${'x'.repeat(3_000_000)}</pre>`,
    );
    const { parts, problems } = await reader.read();
    const characters = parts.text.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(characters).toBeLessThanOrEqual(2_000_000);
    expect(parts.text.blocks[0]?.text).toBe('before');
    expect(problems.text).toContain('cut');
    await reader.close();
  });
});
