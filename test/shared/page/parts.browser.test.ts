import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from '../../support/browser.ts';
import { openReader } from '../../support/open-reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function partsOf(body: string, head = '', before?: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const reader = await openReader(browser, html);
  if (before) await reader.page.evaluate(before);
  const { parts, problems } = await reader.read();
  await reader.close();
  return { ...parts, problems };
}

describe('the document part', () => {
  it('holds what the page says about itself', async () => {
    const { document, problems } = await partsOf(
      '<script type="application/ld+json">{"@type":"Organization"}</script>',
      `<title> Kestrel\n X </title><base href="/de/"><link rel="canonical" href="start">
       <link rel="Alternate" hreflang="de-DE" href="https://kestrelx.example/de">
       <meta name="description" content="Trade"><meta property="og:locale" content="de_DE">
       <script type="application/ld+json">{ broken</script>`,
    );
    expect(document).toEqual({
      lang: 'en',
      title: 'Kestrel X',
      canonical: 'https://kestrelx.example/de/start',
      alternates: [{ hreflang: 'de-DE', href: 'https://kestrelx.example/de' }],
      meta: [
        { name: 'description', content: 'Trade' },
        { name: 'og:locale', content: 'de_DE' },
      ],
      structured: [{ '@type': 'Organization' }],
    });
    expect(problems).toEqual({ document: '1 JSON-LD block(s) could not be parsed' });
  });
});

describe('the links part', () => {
  it('holds every link with its words, seen or not', async () => {
    const { links } = await partsOf(`
      <a href="/go?ref=1#x" rel="sponsored" hreflang="de">Trade <b>now</b><span hidden> not this</span></a>
      <a href="mailto:a@kestrelx.example"><img src="/l.png" alt="Write to us" width="10" height="10"></a>
      <a href="/icon" aria-label="Telegram"><svg></svg></a>
      <nav style="display:none"><a href="/menu"><div>In a</div><div>menu</div></a></nav><a>no address</a>`);
    expect(links.links.map(({ href, text, visible }) => [href, text, visible])).toEqual([
      ['https://kestrelx.example/go?ref=1#x', 'Trade now', true],
      ['mailto:a@kestrelx.example', 'Write to us', true],
      ['https://kestrelx.example/icon', 'Telegram', true],
      ['https://kestrelx.example/menu', 'In a menu', false],
    ]);
    expect(links.links[0]).toMatchObject({ rel: 'sponsored', hreflang: 'de', region: 'main' });
  });
});

describe('the forms part', () => {
  const form = `<form action="/join"><label>E-mail <input name="mail" type="email" required value="preset@kestrelx.example"></label>
    <label for="c">Country</label><select id="c"><option value="DE">Germany<option value="TR" selected>Türkiye</select>
    <textarea name="note" placeholder="Anything else?"></textarea><input type="hidden" name="token" value="t">
    <input type="checkbox" name="own" checked> <span>I came on my own initiative</span>
    <button>Join</button></form><input name="loose" aria-label="Search">`;

  it('holds fields with their labels and the options that the markup preselects', async () => {
    const { forms } = await partsOf(form);
    expect(forms.forms.map(({ action, fields }) => [action, fields.length])).toEqual([
      ['https://kestrelx.example/join', 4],
      ['', 1],
    ]);
    expect(forms.forms[0]?.fields.map(({ where, ...field }) => field)).toEqual([
      { name: 'mail', type: 'email', label: 'E-mail', required: true, options: [] },
      {
        name: 'c',
        type: 'select',
        label: 'Country',
        required: false,
        value: 'TR',
        options: [
          { value: 'DE', label: 'Germany' },
          { value: 'TR', label: 'Türkiye' },
        ],
      },
      { name: 'note', type: 'textarea', label: 'Anything else?', required: false, options: [] },
      expect.objectContaining({ name: 'own', type: 'checkbox', value: 'on' }),
    ]);
    expect(forms.forms[0]?.fields[3]?.label).toContain('I came on my own initiative');
    expect(forms.forms[1]?.fields[0]).toMatchObject({ name: 'loose', label: 'Search' });
  });

  it('holds nothing that a visitor typed or chose, in any part or in the saved page', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><body>${form}<div contenteditable id="e"></div>`,
    );
    await reader.page.fill('[name=mail]', 'secret-1@kestrelx.example');
    await reader.page.fill('[name=note]', 'secret-2');
    await reader.page.fill('#e', 'secret-3');
    await reader.page.selectOption('#c', 'DE');
    await reader.page.uncheck('[name=own]');
    // What frameworks do with a controlled field: they mirror its value into the markup.
    await reader.page.evaluate(`
      document.querySelector('[name=mail]').setAttribute('value', 'secret-4');
      document.querySelector('textarea').textContent = 'secret-5';`);
    const { parts } = await reader.read();
    const saved = String(await reader.call('unsolicited.serializePage()'));
    await reader.close();
    expect(JSON.stringify(parts)).not.toContain('secret');
    expect(saved).not.toContain('secret');
    expect(saved).toContain('placeholder="Anything else?"');
    expect(parts.forms.forms[0]?.fields[1]?.value).toBe('TR');
    expect(parts.forms.forms[0]?.fields[3]?.value).toBe('on');
  });
});

describe('the images part', () => {
  it('holds images and named drawings with their size and link', async () => {
    const { images } = await partsOf(`
      <footer><a href="/club"><img src="/club.png" alt="FC Example" style="display:block;width:120px;height:40px"></a></footer>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/late.png" alt="">
      <svg role="img" aria-label="SEPA" width="30" height="20"></svg><svg width="9" height="9"></svg>`);
    expect(
      images.images.map(({ src, alt, width, link, region }) => [src, alt, width, link, region]),
    ).toEqual([
      [
        'https://kestrelx.example/club.png',
        'FC Example',
        120,
        'https://kestrelx.example/club',
        'footer',
      ],
      ['https://kestrelx.example/late.png', '', expect.any(Number), undefined, 'main'],
      ['', 'SEPA', 30, undefined, 'main'],
    ]);
  });
});

describe('the dialogs part', () => {
  const page = '<main><h1>Trade</h1><p>Many words of the page itself.</p></main>';

  it('holds a modal with its buttons and tick boxes', async () => {
    const { dialogs, text } = await partsOf(
      `${page}<div style="position:fixed;inset:0;z-index:9"><div role="dialog">
        <p>Are you in Germany?</p><label><input type="checkbox" checked>I asked for this</label>
        <button>Yes</button><button>No</button></div></div>`,
    );
    expect(dialogs.dialogs).toHaveLength(1);
    expect(dialogs.dialogs[0]).toMatchObject({
      text: 'Are you in Germany? I asked for this Yes No',
      buttons: ['Yes', 'No'],
      boxes: [{ label: 'I asked for this', checked: true }],
      covers: true,
    });
    expect(text.blocks.map(({ region }) => region)).toEqual([
      'main',
      'main',
      'dialog',
      'dialog',
      'dialog',
      'dialog',
    ]);
  });

  it('holds a cookie banner, which does not cover the page', async () => {
    const { dialogs } = await partsOf(
      `${page}<div id="cookie-bar" style="position:fixed;bottom:0;width:100%;height:90px">
        We use cookies for advertising. <button>Accept all</button> <a class="btn" href="#">Reject</a></div>`,
    );
    expect(dialogs.dialogs).toMatchObject([{ buttons: ['Accept all', 'Reject'], covers: false }]);
  });

  it('does not hold the frame of the page: its header, its menu, the application itself', async () => {
    const { dialogs } = await partsOf(`
      <div style="position:fixed;inset:0;overflow:auto"><header style="position:sticky;top:0"><button>Menu</button></header>
      <nav style="position:fixed;left:0;top:60px;width:200px;height:700px"><button>Spot</button> <a href="/x">Earn</a></nav>${page}</div>
      <dialog><p>not open</p></dialog><div style="position:fixed;bottom:9px;right:9px;width:50px;height:50px"><button>?</button></div>`);
    expect(dialogs.dialogs).toEqual([]);
  });
});

describe('the requests and frames parts', () => {
  it('hold what the page loaded and what it frames', async () => {
    const { requests, frames } = await partsOf(`
      <img src="https://pixel.example/p.gif"><iframe src="https://frame.example/a" style="border:5px solid;width:300px;height:100px"></iframe>
      <iframe srcdoc="<p>x</p>"></iframe>`);
    expect(requests.requests).toContainEqual(
      expect.objectContaining({ url: 'https://pixel.example/p.gif', kind: 'img' }),
    );
    expect(frames.frames.map(({ url }) => url)).toEqual([
      'https://frame.example/a',
      'about:srcdoc',
    ]);
    expect(frames.frames[0]?.box?.x).toBeGreaterThan(10);
  });
});
