import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { chromium, type Page } from 'playwright';
import { crawl } from '../../crawler/crawl.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { findChromium } from '../../crawler/visit/open-browser.ts';
import { startTenPageSite, type TenPageSite } from './ten-page-site.ts';

/**
 * `npm run bench:crawl`: ten pages, two at a time, by a bare Playwright loop, by the same loop with
 * scrolling and waiting, and by our crawl with all its evidence. `--runs N` repeats (default 3).
 */
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;
const folder = await mkdtemp(join(tmpdir(), 'unsolicited-bench-'));

const contestants: Record<string, (site: TenPageSite, run: number) => Promise<void>> = {
  'bare loop': (site) => bareLoop(site, async () => {}),
  'bare loop, scrolling and waiting': (site) => bareLoop(site, scrollAndWait),
  'unsolicited crawl': ourCrawl,
};

console.log(
  'contestant                          seconds (each run)        median  lazy  late  peak MB',
);
for (const [name, visit] of Object.entries(contestants)) {
  const seconds: number[] = [];
  let lazy = 10;
  let late = 10;
  let peak = 0;
  for (let run = 0; run < runs; run += 1) {
    const site = await startTenPageSite();
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOfFamily());
    }, 250);
    const began = Date.now();
    await visit(site, run);
    seconds.push((Date.now() - began) / 1000);
    clearInterval(watch);
    lazy = Math.min(lazy, site.fetched.lazyImages.size);
    late = Math.min(late, site.fetched.lateBlocks.size);
    site.close();
  }
  const median = [...seconds].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const each = seconds.map((value) => value.toFixed(1)).join(' ');
  console.log(
    `${name.padEnd(36)}${each.padEnd(26)}${median.toFixed(1).padStart(6)}${`${lazy}/10`.padStart(6)}${`${late}/10`.padStart(6)}${peak.toFixed(0).padStart(9)}`,
  );
}
await rm(folder, { recursive: true, force: true });
process.exit(0);

async function bareLoop(site: TenPageSite, settle: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const queue = new PQueue({ concurrency: 2 });
  await queue.addAll(
    site.pages.map((url) => async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await settle(page);
      await page.screenshot({ fullPage: true });
      await context.close();
    }),
  );
  await browser.close();
}

async function scrollAndWait(page: Page): Promise<void> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  for (let top = 0; top < height; top += 800) {
    await page.evaluate(`scrollTo(0, ${top})`);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(1_000);
  await page.waitForLoadState('networkidle');
  await page.evaluate('scrollTo(0, 0)');
}

async function ourCrawl(site: TenPageSite, run: number): Promise<void> {
  const stops = site.pages.map((url) => ({ url, role: 'own' as const }));
  await crawl(
    {
      case: { firm: { name: `Bench ${run}`, domains: ['127.0.0.1'] }, stops },
      out: folder,
      personas: personas.slice(0, 1),
      pages: stops.length,
      perSite: 2,
      concurrency: 2,
      allowNetwork: ['127.0.0.0/8'],
    },
    () => {},
    new AbortController().signal,
  );
}

/** Resident memory of this process and all its descendants in MB (Linux; 0 elsewhere). */
function memoryOfFamily(): number {
  const pages = (pid: string) => {
    try {
      const [, , resident = '0', shared = '0'] =
        ` ${readFileSync(`/proc/${pid}/statm`, 'utf8')}`.split(' ');
      return Number(resident) - Number(shared);
    } catch {
      return 0;
    }
  };
  const children = (pid: string): string[] => {
    try {
      const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
      const own = text.split(' ').filter(Boolean);
      return [...own, ...own.flatMap(children)];
    } catch {
      return [];
    }
  };
  const self = String(process.pid);
  const family = [self, ...children(self)];
  return (family.reduce((sum, pid) => sum + pages(pid), 0) * 4096) / 1e6;
}
