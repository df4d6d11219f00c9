import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeVisit } from '../../../../crawler/evidence/write-visit.ts';
import { personas } from '../../../../crawler/plan/personas.ts';
import { deadlines } from '../../../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../../../crawler/visit/open-browser.ts';
import { visitStop } from '../../../../crawler/visit/visit.ts';
import { type Site, startSite } from '../../support/start-site.ts';
import { loopback } from '../../support/visit-as.ts';
import { readWarcBack } from './read-warc-back.ts';

let browser: Browser;
let site: Site;
let visits = '';

beforeAll(async () => {
  visits = await mkdtemp(join(tmpdir(), 'unsolicited-pictures-'));
  browser = await openBrowser();
  site = await startSite({
    '/tall': tall(20_000),
    '/endless': tall(90_000),
    '/busy': '<p>Before the loop</p><script>for (;;) {}</script>',
    '/crash': '<p>Stays a while<script>setTimeout(() => fetch("/slow"), 1)</script>',
    '/slow': () => {},
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(visits, { recursive: true, force: true });
});

/** Red stays in view at the top; the ground is green in the first half, blue in the second. */
function tall(height: number): string {
  return `<style>body { margin: 0 } header { position: fixed; top: 0; width: 100%; height: 50px; background: red }
    div { height: ${height / 2}px }</style>
    <header>Stays</header><div style="background: lime"></div><div style="background: blue"></div>`;
}

async function visit(path: string, more: { pdf?: boolean; settle?: number } = {}) {
  const [persona] = personas;
  if (!persona) throw new Error('no persona');
  const { pdf, settle = deadlines.settle } = more;
  const limits = { ...deadlines, parse: 3_000, settle };
  return visitStop(
    { browser, persona, allowed: loopback, limits, visits, pdf },
    { url: `http://127.0.0.1:${site.port}${path}`, role: 'own' },
    path.slice(1),
  );
}

/** Size of a PNG and the colours of its first and its last row. */
async function look(png: Uint8Array | undefined) {
  const page = await browser.newPage();
  const url = `data:image/png;base64,${Buffer.from(png ?? []).toString('base64')}`;
  const seen = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const context = canvas.getContext('2d');
    const colour = (y: number) => {
      context?.drawImage(image, -600, -y);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
    };
    const { naturalWidth: width, naturalHeight: height } = image;
    return { width, height, top: colour(2), bottom: colour(height - 2) };
  }, url);
  await page.close();
  return seen;
}

const red = '255,0,0';
const blue = '0,0,255';

test('a page taller than one picture goes on in tiles, and what stays in view is not repeated', async () => {
  const { files, observation } = await visit('/tall', { pdf: true });
  expect(await look(files.get('screenshot-full.png'))).toMatchObject({
    width: 1280,
    height: 16_000,
    top: red,
    bottom: blue,
  });
  expect(await look(files.get('screenshot-full-001.png'))).toMatchObject({
    height: 4_000,
    top: blue,
    bottom: blue,
  });
  expect(JSON.parse(Buffer.from(files.get('screenshot-full.json') ?? []).toString())).toEqual({
    page: { width: 1280, height: 20_000 },
    tiles: [
      { file: 'screenshot-full.png', x: 0, y: 0, width: 1280, height: 16_000 },
      { file: 'screenshot-full-001.png', x: 0, y: 16_000, width: 1280, height: 4_000 },
    ],
  });
  const { captures } = observation;
  expect(captures.find(({ kind }) => kind === 'screenshot-tile')?.file).toBe(
    'screenshot-full-001.png',
  );
  expect(Buffer.from(files.get('page.pdf') ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  const mhtml = Buffer.from(files.get('page.mhtml') ?? []).toString();
  expect(mhtml).toMatch(/^From: <Saved by Blink>/);
  expect(mhtml).toContain('Stays');
});

test('a page without end is cut after four pictures, and the index says where', async () => {
  const { files } = await visit('/endless');
  const index = JSON.parse(Buffer.from(files.get('screenshot-full.json') ?? []).toString());
  expect(index.tiles.map(({ y }: { y: number }) => y)).toEqual([0, 16_000, 32_000, 48_000]);
  expect(index).toMatchObject({ page: { height: 90_000 }, cutAt: 64_000 });
  expect(files.has('page.pdf')).toBe(false);
});

test('a page that keeps its browser busy, and one that crashes it, leave an archive', async () => {
  const busy = await visit('/busy', { settle: 3_000 });
  expect(busy.observation.problems.scripts).toMatch(/stopped/);
  await writeVisit(visits, busy);
  const records = await readWarcBack(join(visits, 'busy', 'capture.warc.gz'));
  const page = records.find(({ type, url }) => type === 'response' && url.endsWith('/busy'));
  expect(page?.payload.toString()).toContain('for (;;) {}');

  const crashing = visit('/crash', { settle: 6_000 });
  await expect
    .poll(() => site.asked.some((url) => url.endsWith('/slow')), { timeout: 10_000 })
    .toBe(true);
  const [tab] = browser.contexts().flatMap((context) => context.pages());
  const session = await tab?.context().newCDPSession(tab);
  void session?.send('Page.crash').catch(() => {});
  const crashed = await crashing;
  await writeVisit(visits, crashed);
  const kept = await readWarcBack(join(visits, 'crash', 'capture.warc.gz'));
  expect(kept.some(({ type, url }) => type === 'response' && url.endsWith('/crash'))).toBe(true);
  expect(
    kept.find(({ type, url }) => type === 'metadata' && url.endsWith('/slow'))?.payload.toString(),
  ).toMatch(/^failure: /);
  expect((await readdir(visits)).filter((name) => /busy|crash/.test(name)).sort()).toEqual([
    'busy',
    'crash',
  ]);
});
