import { beforeEach, expect, it, vi } from 'vitest';
import type { KeptPage, KeptSite } from '../../extension/tab/kept-page.ts';
import { observationOf } from '../../shared/observation/sample.ts';

/** The browser's memory for a session, as large as it is, with its own words when it is full. */
const quota = 10 * 1024 * 1024;
let kept: Record<string, string>;
const session = {
  get: async (key?: string) =>
    Object.fromEntries(
      Object.entries(kept)
        .filter(([each]) => key === undefined || each === key)
        .map(([each, value]) => [each, JSON.parse(value)]),
    ),
  async set(things: Record<string, unknown>) {
    const written = Object.entries(things).map(([key, value]) => [key, JSON.stringify(value)]);
    const next: Record<string, string> = { ...kept, ...Object.fromEntries(written) };
    const bytes = Object.entries(next).reduce((sum, [a, b]) => sum + a.length + b.length, 0);
    if (bytes > quota)
      throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    kept = next;
  },
  async remove(keys: string[]) {
    for (const key of keys) delete kept[key];
  },
};

vi.stubGlobal('chrome', { runtime: { id: 'us' }, storage: { session } });
const { keepPage } = await import('../../extension/tab/keep-page.ts');
const { assessOne } = await import('../../shared/assessment/one-by-one.ts');

beforeEach(() => {
  kept = {};
});

/** A page as it is kept when it was read; `weight` is how much of its own it brings. */
function pageOf(site: string, at: number, weight: number): KeptPage {
  const url = `https://${site}/${at}`;
  const one = assessOne(observationOf({}, url), {}, () => undefined);
  const readAt = new Date(Date.UTC(2026, 10, 29, 9, 0, at)).toISOString();
  return { ...one, title: `Page ${at}`, readAt, problems: { text: 'x'.repeat(weight) } };
}

const siteOf = (site: string): KeptSite => JSON.parse(kept[`site ${site}`] ?? 'null');
const pagesKept = () => Object.keys(kept).filter((key) => key.startsWith('page '));

it('lets the oldest pages go where the session is full, on whatever site, and says how many', async () => {
  for (let at = 0; at < 30; at += 1) {
    const site = at < 10 ? 'kestrelx.example' : 'zorvana.example';
    await keepPage(pageOf(site, at, 500_000), site, { home: 'SC' });
  }
  const left = pagesKept();
  expect(left.length).toBeGreaterThan(10);
  expect(left).toContain('page https://zorvana.example/29');
  expect(left).not.toContain('page https://kestrelx.example/0');
  const sites = ['kestrelx.example', 'zorvana.example'].map(siteOf).filter((site) => site !== null);
  const listed = sites.flatMap(({ pages }) => pages.map(({ url }) => `page ${url}`));
  expect(listed.sort()).toEqual(left.sort());
  const zorvana = siteOf('zorvana.example');
  expect(zorvana.pages.length + zorvana.dropped).toBe(20);
  expect(zorvana.firm).toEqual({ home: 'SC' });
});

it('keeps sixty pages of a site, the latest, and counts the others', async () => {
  for (let at = 0; at < 63; at += 1)
    await keepPage(pageOf('kestrelx.example', at, 10), 'kestrelx.example', {});
  const { pages, dropped } = siteOf('kestrelx.example');
  expect(pages.length).toBe(60);
  expect(dropped).toBe(3);
  expect(pages[0]?.url).toBe('https://kestrelx.example/3');
  expect(pagesKept().length).toBe(60);
});

it('loses none of two pages that are kept at once', async () => {
  await Promise.all(
    [1, 2, 3].map((at) => keepPage(pageOf('kestrelx.example', at, 10), 'kestrelx.example', {})),
  );
  expect(siteOf('kestrelx.example').pages.length).toBe(3);
});

it('says so where one page alone is too much', async () => {
  await keepPage(pageOf('kestrelx.example', 1, 10), 'kestrelx.example', {});
  const tooMuch = keepPage(pageOf('kestrelx.example', 2, quota), 'kestrelx.example', {});
  await expect(tooMuch).rejects.toThrow(/quota/);
});
