import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser } from '../../support/browser.ts';
import { openReader } from '../../support/open-reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function blocksOf(html: string) {
  const reader = await openReader(
    browser,
    `<!doctype html><html lang="en"><body>${html}</body></html>`,
  );
  const { parts, problems } = await reader.read();
  await reader.close();
  expect(problems).toEqual({});
  return parts.text.blocks;
}
const textsOf = async (html: string) => (await blocksOf(html)).map(({ text }) => text);

describe('the words of a block', () => {
  it('are neither glued nor split by inline elements', async () => {
    expect(await textsOf('<p>B<b>TC</b> to&shy;day <i>and</i>\n\n <u>tomorrow</u></p>')).toEqual([
      'BTC today and tomorrow',
    ]);
    expect(await textsOf('<p>one<br>two<img src="data:," alt="no">three<wbr>four</p>')).toEqual([
      'one two threefour',
    ]);
  });

  it('end where the layout puts them apart', async () => {
    expect(
      await textsOf('<div style="display:flex"><span>Spot</span><span>Futures</span></div>'),
    ).toEqual(['Spot', 'Futures']);
    expect(await textsOf('before<p>inside</p>after<table><tr><td>a<td>b</table>')).toEqual([
      'before',
      'inside',
      'after',
      'a',
      'b',
    ]);
  });

  it('keep the letters of an animated word together and whole inline blocks apart', async () => {
    const letters = [...'Trade'].map((letter) => `<span class="i">${letter}</span>`).join('');
    const style = '<style>.i { display: inline-block }</style>';
    expect(await textsOf(`${style}<p>${letters}</p>`)).toEqual(['Trade']);
    expect(await textsOf(`${style}<p><b class="i">New</b><span class="i">Earn</span></p>`)).toEqual(
      ['New Earn'],
    );
  });

  it('of a button are one label; an icon button is called by its name', async () => {
    const blocks = await blocksOf(`
      <button><div>Sign</div><div>up</div></button>
      <button aria-label="Close"><svg><title>x</title></svg></button>
      <input type="submit" value="Open account"><div role="button">Claim <b>bonus</b></div>
      <select><option>Germany</option></select><textarea>typed</textarea>`);
    expect(blocks.map(({ text, kind }) => [text, kind])).toEqual([
      ['Sign up', 'button'],
      ['Close', 'button'],
      ['Open account', 'button'],
      ['Claim bonus', 'button'],
    ]);
  });

  it('of a list of links are one block each; a link in a sentence stays in it', async () => {
    const blocks = await blocksOf(`
      <div><a href="/de">DE</a> | <a href="/fr">FR</a></div><p>Read <a href="/t">the terms</a>.</p>
      <h2><a href="/n">News</a></h2><a href="/card"><h3>Card</h3><p>Spend anywhere</p></a>`);
    expect(blocks.map(({ text, kind }) => [text, kind])).toEqual([
      ['DE', 'link'],
      ['FR', 'link'],
      ['Read the terms.', 'paragraph'],
      ['News', 'heading'],
      ['Card', 'heading'],
      ['Spend anywhere', 'paragraph'],
    ]);
  });

  it('stand in a region and have a kind and a language', async () => {
    const blocks = await blocksOf(`
      <header><nav><ul><li><a href="/">Home</a></ul></nav></header>
      <main><article><header>By Ada</header></article><ul><li>Eins<li lang="de">Zwei</ul></main>
      <footer><small>Risk</small><div>Trading in crypto-assets can cost you everything that you have put in.</div></footer>
      <div role="dialog">Where are you?</div>`);
    expect(
      blocks.map(({ text, kind, region, lang }) => [text.slice(0, 10), kind, region, lang]),
    ).toEqual([
      ['Home', 'link', 'header', undefined],
      ['By Ada', 'paragraph', 'main', undefined],
      ['Eins', 'item', 'main', undefined],
      ['Zwei', 'item', 'main', 'de'],
      ['Risk', 'notice', 'footer', undefined],
      ['Trading in', 'notice', 'footer', undefined],
      ['Where are ', 'paragraph', 'dialog', undefined],
    ]);
  });
});

describe('text that nobody can see', () => {
  const hidden: Record<string, string> = {
    'display none': '<p style="display:none">no</p>',
    'the hidden attribute': '<p hidden>no</p>',
    'visibility hidden': '<div style="visibility:hidden">no</div>',
    'opacity 0': '<div style="opacity:0"><p>no</p></div>',
    'no size': '<div style="width:1px;height:1px;overflow:hidden;position:absolute">no</div>',
    'an empty clip': '<div style="position:absolute;clip:rect(0 0 0 0)">no</div>',
    'a clip path': '<div style="clip-path:inset(50%)">no</div>',
    'a text indent': '<p style="text-indent:-9999px;overflow:hidden">no</p>',
    'a place far left': '<p style="position:absolute;left:-9999px">no</p>',
    'a place far above': '<p style="position:absolute;top:-9999px">no</p>',
    'a menu beside the window': '<nav style="position:fixed;left:100%;width:200px">no</nav>',
    'no font size': '<p style="font-size:0">no</p>',
    'closed details': '<details>no<p>no</p></details>',
    'a closed dialog': '<dialog>no</dialog>',
    'content visibility': '<div style="content-visibility:hidden">no</div>',
    'scale 0': '<p style="transform:scale(0)">no</p>',
    'a template': '<template><p>no</p></template><script>"no"</script><noscript>no</noscript>',
    'an editable element':
      '<div contenteditable>no</div><div contenteditable="plaintext-only">no</div>',
    'an svg': '<svg width="99" height="99"><text y="20">no</text></svg>',
  };
  for (const [name, html] of Object.entries(hidden)) {
    it(`is left out: ${name}`, async () => {
      expect(await textsOf(`<p>yes</p>${html}<p>yes</p>`)).toEqual(['yes', 'yes']);
    });
  }

  const shown: Record<string, string> = {
    'below the fold': '<div style="height:5000px"></div><p>yes</p>',
    'in a box that scrolls':
      '<div style="height:50px;overflow:auto"><div style="height:900px"></div><p>yes</p></div>',
    'in open details': '<details open><summary>yes</summary></details>',
    'the summary of closed details': '<details><summary>yes</summary>no</details>',
    'visible again': '<div style="visibility:hidden">no<p style="visibility:visible">yes</p></div>',
    'aria-hidden': '<p aria-hidden="true">yes</p>',
    'of no height but overflowing': '<div style="height:0">yes</div>',
    'fixed in a box of no height':
      '<div style="height:0;overflow:hidden"><p style="position:fixed;top:50px">yes</p></div>',
    'with its letters painted through':
      '<h1 style="color:transparent;background:red;background-clip:text">yes</h1>',
    'in display contents': '<div style="display:contents">yes</div>',
  };
  for (const [name, html] of Object.entries(shown)) {
    it(`is not text ${name}`, async () => {
      expect(await textsOf(html)).toEqual(['yes']);
    });
  }
});

describe('the place of a block', () => {
  it('is a path that finds it again, and a box in page coordinates', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><body style="margin:0"><div id="top" style="height:2000px"></div>
       <section id="offers"><p>one</p><p style="height:40px;width:300px">two</p></section>`,
    );
    await reader.page.evaluate('scrollTo(0, 1500)');
    const { parts } = await reader.read();
    const block = parts.text.blocks[1];
    expect(block?.where).toBe('#offers > p:nth-of-type(2)');
    expect(block?.box?.y).toBeGreaterThan(2000);
    expect(block?.box).toMatchObject({ x: 0, width: 300, height: 40 });
    expect(await reader.page.locator(block?.where ?? '').textContent()).toBe('two');
    await reader.close();
  });

  it('leads into open shadow roots, slots filled, in reading order', async () => {
    const reader = await openReader(
      browser,
      `<!doctype html><body><x-card><template shadowrootmode="open"><h2>Card</h2><slot></slot>
       <x-foot><template shadowrootmode="open"><p>deep</p></template></x-foot></template><p>light</p></x-card>`,
    );
    const { parts } = await reader.read();
    expect(parts.text.blocks.map(({ text, where }) => [text, where])).toEqual([
      ['Card', 'body > x-card >>> h2'],
      ['light', 'body > x-card > p'],
      ['deep', 'body > x-card >>> x-foot >>> p'],
    ]);
    await reader.close();
  });
});
