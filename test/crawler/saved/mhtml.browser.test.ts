import { expect, it } from 'vitest';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { readMhtml } from '../../../crawler/saved/read-mhtml.ts';
import { connectBrowser } from '../../support/browser.ts';

const pages: Record<string, { type: string; body: string }> = {
  '/': {
    type: 'text/html; charset=windows-1250',
    body: `<!doctype html><html lang="pl"><link rel="stylesheet" href="/s.css"><style>.b{display:none}</style>
      <h1>Z\xb3oto</h1><p class="a">off</p><p class="b">off too</p><iframe src="/frame"></iframe>
      <div><template shadowrootmode="open"><p>in the shadow</p><slot></slot></template>in the light</div></html>`,
  },
  '/s.css': { type: 'text/css', body: '.a { display: none }' },
  '/frame': { type: 'text/html', body: '<p>in the frame</p><a href="join">join</a>' },
};

it('a page is read from the MHTML of a real browser as a visitor was shown it', async () => {
  const browser = await connectBrowser();
  try {
    const context = await browser.newContext();
    await context.route('**/*', (route) => {
      const { type, body } = pages[new URL(route.request().url()).pathname] ?? {
        type: '',
        body: '',
      };
      return route.fulfill({ contentType: type, body: Buffer.from(body, 'latin1') });
    });
    const page = await context.newPage();
    await page.goto('http://morena.example/');
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await context.close();
    const saved = await readMhtml(Buffer.from(data));
    const { parts, visit, problems } = observePage(saved, undefined, '2026-11-22T00:00:00.000Z');
    expect(visit.stop).toBe('http://morena.example/');
    expect(parts.text?.blocks.map(({ text }) => text)).toEqual([
      ...['Złoto', 'in the shadow', 'in the light', 'in the frame', 'join'],
    ]);
    expect(parts.links?.links.map(({ href }) => href)).toEqual(['http://morena.example/join']);
    expect(problems).toEqual({});
  } finally {
    await browser.close();
  }
});
