import { createServer } from 'node:http';
import { load } from 'cheerio/slim';
import { franc } from 'franc';
import type { Page } from 'playwright';
import { table } from '../eval/corpus.ts';
import { browserWithExtension } from '../extension/browser-with-extension.ts';
import { buildExtension } from '../extension/build-extension.ts';
import type { OtherTarget } from '../extension/other-target.ts';
import { largePages } from './large-pages.ts';

/**
 * `npm run bench:extension`: how long the built extension takes from being asked to the verdict on
 * the panel, on pages of 1 and 10 MB, and how long the page and the panel are held up meanwhile. The
 * yardstick is cheerio and franc over the same HTML. `--runs N` repeats (default 5); medians.
 */
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
const megabytes = [1, 10];

const pages = new Map<string, string>(
  megabytes.flatMap((size) =>
    Object.entries(largePages).map(
      ([kind, make]) => [`${size} MB, ${kind}`, make(size * 1_000_000)] as const,
    ),
  ),
);
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pages.get(decodeURIComponent(url.slice(1))));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
const browser = await browserWithExtension(await buildExtension());
await browser.page.goto(`${site}/${[...pages.keys()][0]}`);
await browser.pressButton();
const panel = await browser.panel();

/** Notes in a page each task that keeps it from answering; tasks under 50 ms are not noted. */
const watchTasks = `globalThis.heldUp ??= (() => { const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' });
  return tasks; })(); heldUp.length = 0;`;
const longestTask = `new Promise((resolve) => setTimeout(() => resolve(Math.max(0, ...heldUp)), 100))`;
const pressAndWait = `new Promise((resolve) => {
  const main = document.querySelector('main');
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (main.getAttribute('aria-busy') === 'true' || !document.querySelector('.verdict')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  }).observe(main, { attributes: true, attributeFilter: ['aria-busy'] });
  document.querySelector('.bar button').click();
})`;

const rows: string[][] = [];
for (const [name, html] of pages) {
  await browser.page.goto(`${site}/${name}`);
  const asked: Asked[] = [];
  for (let run = 0; run <= runs; run += 1) asked.push(await ask(browser.page, panel));
  // The first one lets the engine compile; a firm's pages are read one after another.
  const warm = asked.slice(1);
  const plain = median(Array.from({ length: 3 }, () => plainly(html)));
  const shown = median(warm.map((each) => each.shown));
  rows.push([
    name.padEnd(24),
    ...[asked[0]?.shown ?? 0, shown, Math.max(...warm.map((each) => each.pageTask))].map(ms),
    ...[
      median(warm.map((each) => each.pageWork)),
      Math.max(...warm.map((each) => each.panelTask)),
    ].map(ms),
    ms(plain),
    `${(shown / plain).toFixed(2)} x`.padStart(8),
  ]);
}
await browser.close();
server.close();
console.log(
  table([
    [
      '',
      'first',
      'asked to shown',
      'longest in page',
      'page CPU',
      'longest in panel',
      'plain',
      'ratio',
    ],
    ...rows,
  ]),
);

type Asked = { shown: number; pageTask: number; pageWork: number; panelTask: number };

/** Presses the panel's button and waits for the verdict to be painted; all in milliseconds. */
async function ask(page: Page, panel: OtherTarget): Promise<Asked> {
  await page.evaluate(watchTasks);
  await panel.evaluate(watchTasks);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTime();
  const shown = Number(await panel.evaluate(pressAndWait));
  const pageWork = (await threadTime()) - before;
  await session.detach();
  const pageTask = Number(await page.evaluate(longestTask));
  const panelTask = Number(await panel.evaluate(longestTask));
  return { shown, pageTask, pageWork, panelTask };

  async function threadTime(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  }
}

/** The same HTML by what anybody would take first: parsed, and the language of each block. */
function plainly(html: string): number {
  const began = performance.now();
  const $ = load(html);
  $('p, li, td, h1, h2, h3, button, a').each((_, element) => {
    franc($(element).text());
  });
  return performance.now() - began;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(9);
}
