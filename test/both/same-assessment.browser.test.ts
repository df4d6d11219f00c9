import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { crawl } from '../../crawler/crawl.ts';
import { readCase } from '../../crawler/evidence/read-case.ts';
import { personas } from '../../crawler/plan/personas.ts';
import { deadlines } from '../../crawler/visit/deadlines.ts';
import { readFrames } from '../../crawler/visit/read-frames.ts';
import { isCut } from '../../extension/tab/is-cut.ts';
import { observeTab } from '../../extension/tab/observe-tab.ts';
import { type TabFrame, tabFrameOf } from '../../extension/tab/tab-frame.ts';
import { assess } from '../../shared/assessment/assess.ts';
import { layout } from '../../shared/case/layout.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../shared/facts/language/load-language-detector.ts';
import { mergeFrames } from '../../shared/observation/merge-frames.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import {
  type BrowserWithExtension,
  browserWithExtension,
} from '../extension/browser-with-extension.ts';
import { buildExtension } from '../extension/build-extension.ts';
import type { OtherTarget } from '../extension/other-target.ts';

const fixtures = join(import.meta.dirname, 'pages');
/** Pages in 33 languages: as they are, in a frame, and in a shadow root, by turns. */
const ownPages = join(import.meta.dirname, '../pages');
const ways = ['plain', 'frame', 'shadow'] as const;

/** Pages whose frames a saved page cannot hold. */
const framed = 'framed.html';

let names: string[];
let server: Server;
let site: string;
let folder: string;
let browser: BrowserWithExtension;
let panel: OtherTarget;
let detectLanguage: LanguageDetector;
let crawled: Map<string, Observation>;
let saved: Map<string, string>;

beforeAll(async () => {
  names = (await readdir(fixtures)).filter((name) => name.endsWith('.html')).sort();
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-both-'));
  server = createServer(async (request, response) => {
    const name = (request.url ?? '').slice(1);
    const [way = '', own] = name.split('/');
    const html = own
      ? dressed(way, own, await readFile(join(ownPages, own), 'utf8'))
      : names.includes(name)
        ? await readFile(join(fixtures, name))
        : '';
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  detectLanguage = await loadLanguageDetector();
  await crawlAll();
  browser = await browserWithExtension(await buildExtension());
  await browser.page.setViewportSize({ width: 1280, height: 800 });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function crawlAll(): Promise<void> {
  const stops = names
    .filter((name) => name !== 'frame.html')
    .map((name) => ({ url: site + name, role: 'own' as const }));
  const result = await crawl(
    {
      case: { firm: { name: 'Both', domains: ['127.0.0.1'] }, stops },
      out: folder,
      personas: personas.slice(0, 1),
      pages: stops.length,
      allowNetwork: ['127.0.0.0/8'],
    },
    () => {},
    new AbortController().signal,
  );
  const { observations } = await readCase(result.folder);
  crawled = new Map(observations.map((seen) => [seen.visit.stop.slice(site.length), seen]));
  saved = new Map();
  for (const [name, { visit }] of crawled) {
    saved.set(
      name,
      await readFile(join(result.folder, layout.visits, visit.id, layout.page), 'utf8'),
    );
  }
}

/** A page as it is, standing in a frame, or with its body in an open shadow root. */
function dressed(way: string, name: string, html: string): string {
  const head = html.slice(0, html.indexOf('<body'));
  if (way === 'frame') {
    return `${head}<body><h1>KestrelX</h1><iframe src="/plain/${name}" width="900" height="600"></iframe>`;
  }
  const body = html.slice(html.indexOf('>', html.indexOf('<body')) + 1);
  return way === 'shadow'
    ? `${head}<body><div><template shadowrootmode="open">${body}</template></div>`
    : html;
}

/** Reads the page in front by the crawler's own hands, in the extension's browser. */
async function readByCrawler(url: string): Promise<Observation> {
  const session = await browser.context.newCDPSession(browser.page);
  const reading = await readFrames(browser.context, browser.page, session, deadlines);
  await session.detach();
  const moment = new Date().toISOString();
  return observeTab({ is: 'read', url, reading, startedAt: moment, finishedAt: moment });
}

/** Reads a page as the extension does, with the right that the toolbar button gives. */
async function readByExtension(name: string): Promise<Observation> {
  await browser.page.goto(site + name);
  // The right that the button gives holds while the tab stays on the site.
  if (!panel) await browser.pressButton();
  panel ??= await browser.panel();
  const beginning = await injected(panel, '/glimpse-page.js');
  const frames = beginning.some(isCut) ? await injected(panel, '/read-page.js') : beginning;
  const moment = new Date().toISOString();
  return observeTab({
    is: 'read',
    url: site + name,
    reading: mergeFrames(frames),
    startedAt: moment,
    finishedAt: moment,
  });
}

/** What a script of the extension answers from every frame of the tab in front. */
async function injected(panel: OtherTarget, file: string): Promise<TabFrame[]> {
  const script = `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab.id, allFrames: true };
    const answers = await chrome.scripting.executeScript({ target, files: ['${file}'] });
    return JSON.stringify(answers.map(({ result }) => result));
  })()`;
  const answers = z.array(z.string()).parse(JSON.parse(String(await panel.evaluate(script))));
  const frames = answers.flatMap((answer) => tabFrameOf(answer) ?? []);
  expect(frames.length).toBe(answers.length);
  return frames;
}

/** What must be the same: verdict, score, states and findings, without ids and boxes. */
function judged(observation: Observation) {
  const firm = { home: 'SC', domains: [] };
  const { verdict, score, memberStates, findings } = assess({
    observations: [observation],
    firm,
    input: 'page',
    detectLanguage,
  });
  const seen = findings.map(({ signal, strength, quote, memberStates: its }) => ({
    signal,
    strength,
    quote,
    memberStates: its,
  }));
  return { verdict, score, memberStates, findings: seen };
}

function seenBy<Value>(map: Map<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`${name} was not crawled`);
  return value;
}

describe('one page, one assessment', () => {
  it('by crawler, extension and saved-page reader', async () => {
    const verdicts = new Set<string>();
    for (const name of names.filter((each) => each !== 'frame.html')) {
      const byCrawler = judged(seenBy(crawled, name));
      verdicts.add(byCrawler.verdict);
      expect.soft(judged(await readByExtension(name)), `${name} by extension`).toEqual(byCrawler);
      if (name === framed) continue;
      const observation = seenBy(crawled, name);
      const again = { ...observation, ...readHtml(seenBy(saved, name), site + name) };
      expect.soft(judged(again), `${name} as saved page`).toEqual(byCrawler);
    }
    expect([...verdicts].sort()).toEqual(['none', 'some', 'strong']);
  });

  it('on 33 more pages, a third of them in a frame and a third in a shadow root', async () => {
    const own = (await readdir(ownPages)).sort();
    const counted = { plain: 0, frame: 0, shadow: 0 };
    for (const [at, page] of own.entries()) {
      const way = ways[at % ways.length] ?? 'plain';
      const name = `${way}/${page}`;
      const byExtension = judged(await readByExtension(name));
      expect.soft(byExtension, name).toEqual(judged(await readByCrawler(site + name)));
      if (byExtension.findings.length > 0) counted[way] += 1;
    }
    expect(own.length).toBeGreaterThanOrEqual(30);
    expect(Math.min(...Object.values(counted))).toBeGreaterThan(8);
  });

  it('shows in the panel what the crawler found', async () => {
    const name = 'shadow.html';
    await readByExtension(name);
    await browser.pressButton();
    const { findings } = judged(seenBy(crawled, name));
    let words = '';
    for (
      let tries = 0;
      tries < 300 && !/shadow\.html[\s\S]*Strong indications/.test(words);
      tries += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      words = String(await panel.evaluate('document.getElementById("panel")?.textContent ?? ""'));
    }
    const strong = findings.filter(({ strength }) => strength === 'strong');
    expect(strong.length).toBeGreaterThan(0);
    for (const { quote } of strong) expect(words).toContain(quote.slice(0, 60));
  });
});
