import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDecisions } from '../../../crawler/evidence/decisions.ts';
import { indexNewCases } from '../../../crawler/serve/index-new-cases.ts';
import { openServer } from '../../../crawler/serve/open-server.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { tinyPicture } from '../../shared/report/tiny-picture.ts';
import { connectBrowser } from '../../support/browser.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';
import { layDatabase } from '../support/embedded-database.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const token = 'a token that nobody guesses';

let work: string;
let folder: string;
let store: Store;
let server: Awaited<ReturnType<typeof openServer>>;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'unsolicited-serve-'));
  folder = await mkdtemp(join(work, 'kestrelx-'));
  const picture = Buffer.from(tinyPicture(60, 40).split(',')[1] ?? '', 'base64');
  const runs = [
    { day: 1, met: [{ words: polish }], picture },
    { day: 8, met: [{ arrival: { status: 404 } }], picture },
    { day: 15, met: [{ words: polish }], picture },
  ];
  await caseOfRuns(runs, { under: folder, name: '<img src=x onerror=alert(1)>' });
  store = await openStore({ data: await layDatabase(join(work, 'data')) });
  await indexNewCases(store.db, [work]);
  await store.db
    .insertInto('accounts')
    .values(
      ['kestrelx.example', 'kestrelx-bonus.example'].map((site) => ({
        ...{
          case_id: basename(folder),
          run: 'first',
          key: 'tag google-analytics g-kestrel1',
          kind: 'tag',
        },
        ...{ of: 'Google Analytics', account: 'G-KESTREL1', site, visit: 'v' },
        seen_at: '2026-11-01T06:00:00Z',
      })),
    )
    .execute();
  // With a token on loopback too, so that both ways are gone through in one go.
  server = await openServer(store.db, { host: '127.0.0.1', port: 0, data: work, token });
  browser = await connectBrowser();
  page = await browser.newPage();
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 403')) {
      faults.push(message.text());
    }
  });
  page.on('dialog', (dialog) => {
    faults.push(`a page of a site ran: ${dialog.message()}`);
    return dialog.dismiss();
  });
}, 240_000);
afterAll(async () => {
  await page?.close();
  await browser?.close();
  await server?.close();
  await store?.close();
  await rm(work, { recursive: true });
});

async function violations(): Promise<string[]> {
  const source = await readFile(axe, 'utf8');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What the test's browser evaluates is not bound by the page's policy.
    await page.evaluate(`${source}; undefined`);
    const result = await page.evaluate(
      'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id + ":", nodes[0].html.slice(0, 200), nodes[0].failureSummary].join(" ")))',
    );
    found.push(...(result as string[]).map((each) => `${colorScheme} ${page.url()} ${each}`));
  }
  return found;
}

describe('the web page in a browser', () => {
  it('lets in whoever knows the token, without a mouse', async () => {
    await page.goto(server.url);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Tab');
    await page.getByLabel('Token').focus();
    await page.keyboard.type('a wrong token, and long');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
  });

  it('has no axe violation on any screen, light or dark, and breaks no policy of its own', async () => {
    const base = `cases/${basename(folder)}`;
    for (const path of [
      '',
      '?words=nobody',
      'findings',
      'accounts',
      'accounts?words=nobody',
      'runs',
      base,
      `${base}/compare`,
      'nothing',
    ]) {
      await page.goto(server.url + path);
      expect(await violations()).toEqual([]);
    }
    const left = faults.filter((fault) => !fault.includes('status of 404'));
    expect(left).toEqual([]);
  });

  it('moves the slider by keyboard, and both pictures arrive', async () => {
    await page.goto(`${server.url}cases/${basename(folder)}/compare`);
    const widths = await page.$$eval('.compare img', (pictures) =>
      pictures.map((picture) => (picture as HTMLImageElement).naturalWidth),
    );
    expect(widths).toEqual([60, 60]);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    const cut = () =>
      page.$eval('.compare', (figure) => (figure as HTMLElement).style.getPropertyValue('--cut'));
    expect(await cut()).toBe('100%');
    await page.keyboard.press('ArrowLeft');
    expect(await cut()).toBe('99%');
  });

  it('enters a decision by keyboard', async () => {
    await page.goto(`${server.url}cases/${basename(folder)}`);
    const form = page.locator('.decide').first();
    await form.locator('summary').focus();
    await page.keyboard.press('Enter');
    await form.getByLabel('does not hold').focus();
    await page.keyboard.press('Space');
    await form.getByLabel('Reviewer').fill('A. Reviewer');
    await page.keyboard.press('Enter');
    await page.getByText('A. Reviewer').waitFor();
    expect(await readDecisions(folder)).toMatchObject([{ decision: 'reject', by: 'A. Reviewer' }]);
  });

  it('shows a run move without a new page', async () => {
    await page.goto(`${server.url}runs`);
    const id = basename(folder);
    const run = {
      case_id: id,
      run: '20261122T060000Z',
      schedule: null,
      spec: '{}',
      state: 'open' as const,
      because: null,
      started_at: new Date(),
      until: null,
      finished_at: null,
    };
    // The server looks every two seconds; what it saw first is what it compares with.
    await page.waitForTimeout(2_500);
    await store.db.insertInto('run_queue').values(run).execute();
    await page.getByText('Visiting').waitFor();
    expect(page.url()).toBe(`${server.url}runs`);
  });
});
