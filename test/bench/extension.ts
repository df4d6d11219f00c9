import { createServer } from 'node:http';
import { load } from 'cheerio/slim';
import { franc } from 'franc';
import type { Page } from 'playwright';
import { browserWithExtension } from '../extension/browser-with-extension.ts';
import { buildExtension } from '../extension/build-extension.ts';
import type { OtherTarget } from '../extension/other-target.ts';
import { capturedPages } from './captured-pages.ts';
import { largePages } from './large-pages.ts';

/**
 * `npm run bench:extension`: how long the built extension takes on pages of 1 and 10 MB, from being
 * asked to an answer on the panel (what the beginning of the page comes to) and to the verdict of the
 * whole page: the first time and the median of the next (`--runs N`, default 5). Then the longest
 * task in the page and in the panel (0 under 50 ms), and the CPU time of the page's main thread. The
 * yardstick is cheerio and franc over the same HTML. `--only WORDS` picks pages; `--captured` takes
 * the captured pages of over 600 kB in their place, which users of the project do not have.
 */
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5;
const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : '';
const megabytes = [1, 10];

const made = megabytes.flatMap((size) =>
  Object.entries(largePages).map(
    ([kind, make]) => [`${size} MB, ${kind}`, make(size * 1_000_000)] as const,
  ),
);
const pages = new Map(process.argv.includes('--captured') ? capturedPages(600_000) : made);
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  // A captured page may name other hosts; nothing is asked of them.
  response.setHeader('content-security-policy', "default-src 'self' data: 'unsafe-inline'");
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
const pressAndWait = `new Promise(async (resolve) => {
  const free = () => document.querySelector('main:not([aria-busy=true])') && document.querySelector('.bar button:enabled');
  while (!free()) await new Promise((again) => setTimeout(again, 50));
  const main = document.querySelector('main');
  const began = performance.now();
  const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now() - began)));
  let [asked, answered] = [false, undefined];
  new MutationObserver((_, observer) => {
    const busy = main.getAttribute('aria-busy') === 'true';
    asked ||= busy;
    if (busy && !answered && document.querySelector('.so-far .verdict'))
      answered = new Promise(painted);
    if (busy || !asked || !document.querySelector('.verdict')) return;
    observer.disconnect();
    painted(async (whole) => resolve({ answered: (await answered) ?? whole, whole }));
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
  document.querySelector('.bar button').click();
})`;

const heads = [
  ...['1st answer', '1st whole', 'answer', 'whole'],
  ...['in page', 'page CPU', 'in panel', 'plain', 'ratio'],
];
console.log(`${''.padEnd(24)}${heads.map((head) => head.padStart(11)).join('')}`);
const shown: Shown[] = [];
for (const [name, html] of pages) {
  if (!name.includes(only ?? '')) continue;
  await browser.page.goto(`${site}/${name}`);
  const asked: Asked[] = [];
  for (let run = 0; run <= runs; run += 1) asked.push(await ask(browser.page, panel));
  // The first one lets the engine compile; a firm's pages are read one after another.
  const [first, ...warm] = asked;
  const plain = plainly(html);
  const whole = median(warm.map((each) => each.whole));
  const answered = median(warm.map((each) => each.answered));
  shown.push({ answered, whole });
  const figures = [
    first?.answered ?? 0,
    first?.whole ?? 0,
    answered,
    whole,
    median(warm.map((each) => each.pageTask)),
    median(warm.map((each) => each.pageWork)),
    median(warm.map((each) => each.panelTask)),
    plain,
  ];
  const cells = figures.map((value) => `${value.toFixed(0)} ms`.padStart(11));
  console.log(
    `${name.slice(-23).padEnd(24)}${cells.join('')}${`${(whole / plain).toFixed(2)} x`.padStart(11)}`,
  );
}
for (const key of ['answered', 'whole'] as const) {
  const times = shown.map((each) => each[key]);
  const early = times.filter((time) => time < 300).length;
  console.log(
    `${key}: median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms, ${early} of ${times.length} under 300 ms`,
  );
}
await browser.close();
server.close();

type Shown = { answered: number; whole: number };
type Asked = Shown & { pageTask: number; pageWork: number; panelTask: number };

/** Presses the panel's button and waits for both verdicts to be painted; all in milliseconds. */
async function ask(page: Page, panel: OtherTarget): Promise<Asked> {
  await page.evaluate(watchTasks);
  await panel.evaluate(watchTasks);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadTime();
  const shown = (await panel.evaluate(pressAndWait)) as Shown;
  const pageWork = (await threadTime()) - before;
  await session.detach();
  const pageTask = Number(await page.evaluate(longestTask));
  const panelTask = Number(await panel.evaluate(longestTask));
  return { ...shown, pageTask, pageWork, panelTask };

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
