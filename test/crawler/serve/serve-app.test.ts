import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptChanges } from '../../../crawler/changes/kept-changes.ts';
import { assessCase } from '../../../crawler/commands/assess-case.ts';
import { readDecisions } from '../../../crawler/evidence/decisions.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { openApp } from '../../../crawler/serve/app.tsx';
import { openCasePlaces } from '../../../crawler/serve/case-places.ts';
import { indexNewCases } from '../../../crawler/serve/index-new-cases.ts';
import { openServer } from '../../../crawler/serve/open-server.ts';
import { openSessions } from '../../../crawler/serve/sessions.ts';
import { openStore, type Store } from '../../../crawler/store/open-store.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { caseOfRuns } from '../support/case-of-runs.ts';
import { casesWithAccounts, sharedTag } from '../support/cases-with-accounts.ts';
import { layDatabase } from '../support/embedded-database.ts';

const token = 'a token that nobody guesses';
const hostile = '<script>alert(1)</script>';

let work: string;
let folder: string;
let id: string;
let store: Store;
let app: Hono;
let guarded: Hono;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'unsolicited-serve-'));
  folder = await mkdtemp(join(work, 'kestrelx-'));
  id = basename(folder);
  const picture = Buffer.from('no picture, and nobody looks');
  await caseOfRuns(
    [
      { day: 1, met: [{ words: polish }], picture },
      { day: 8, met: [{ arrival: { status: 404 } }], picture },
      { day: 15, met: [{ words: polish }], picture },
    ],
    { under: folder, name: hostile },
  );
  // As the end of a crawl does; looking at a case writes nothing.
  await keptChanges(folder, await readCase(folder));
  store = await openStore({ data: await layDatabase(join(work, 'data')) });
  expect(await indexNewCases(store.db, [work])).toEqual([]);
  const places = openCasePlaces(join(work, 'data'));
  app = await openApp(store.db, { names: [], anyAddress: false }, places);
  const sessions = openSessions(token);
  const rules = { names: ['watch.example'], anyAddress: true, sessions };
  guarded = await openApp(store.db, rules, places);
}, 240_000);
afterAll(async () => {
  await store.close();
  await rm(work, { recursive: true });
});

const own = { host: '127.0.0.1:8061', 'sec-fetch-site': 'same-origin' };
const get = (path: string, headers: Record<string, string> = {}, on = app) =>
  on.request(`http://127.0.0.1:8061${path}`, { headers: { ...own, ...headers } });
const post = (path: string, fields: Record<string, string>, headers = {}, on = app) =>
  on.request(`http://127.0.0.1:8061${path}`, {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const formOf = (html: string) => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
const casePage = async () => (await get(`/cases/${id}`)).text();

describe('the web page over all cases', { timeout: 60_000 }, () => {
  it('lists, searches and filters', async () => {
    const all = await (await get('/')).text();
    expect(all).toContain('&lt;script>alert(1)&lt;/script>');
    expect(all).toContain('aria-label="Verdicts: strong from');
    for (const [query, shown] of [
      ['words=alert', true],
      ['words=nobody', false],
      ['state=PL&verdict=strong', true],
      ['state=SE', false],
      ['until=2020-01-01', false],
      ['state=nonsense&since=yesterday&after=x', true],
    ] as const) {
      const html = await (await get(`/?${query}`)).text();
      expect(html.includes(`href="/cases/${id}"`), query).toBe(shown);
    }
  });

  it('shows a case with its verdict, timeline, matrix, findings and downloads', async () => {
    const html = await casePage();
    for (const words of [
      'Strong indications',
      'Changes over time',
      'page gone on 8 Nov 2026',
      'Pages and visitors',
      'Decide',
      'findings.csv',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(/<[^>]+ style=/);
    expect(html).not.toContain('<script>');
  });

  it('lists findings of all cases, and the runs under way', async () => {
    expect(await (await get('/findings?state=PL')).text()).toContain('Kup Bitcoin');
    expect(await (await get('/runs')).text()).toContain('No run is under way');
  });

  it('lists the accounts that tie sites and cases, and shows them in the case', async () => {
    const [first, second] = await casesWithAccounts();
    try {
      await assessCase(second, await loadLanguageDetector());
      expect(await indexNewCases(store.db, [first, second])).toEqual([]);
      const all = await (await get('/accounts')).text();
      for (const words of [
        'LOTSE7',
        'promoter of <bdi>Bybit, OKX',
        sharedTag,
        'account of <bdi>Meta',
      ]) {
        expect(all).toContain(words);
      }
      expect(all).toContain(`href="/cases/${basename(first)}"`);
      expect(all).not.toContain('OTHER9');
      expect(await (await get('/accounts?words=nobody&after=x')).text()).toContain('No account');
      const ofCase = await (await get(`/cases/${basename(second)}`)).text();
      expect(ofCase).toContain('Tied to other cases');
      expect(ofCase).toContain(`href="/cases/${basename(first)}"`);
      expect(await casePage()).not.toContain('Tied to other cases');
    } finally {
      await store.db
        .deleteFrom('cases')
        .where('id', 'in', [basename(first), basename(second)])
        .execute();
      await rm(first, { recursive: true });
      await rm(second, { recursive: true });
    }
  });

  it('has a feed and a table of the findings, as files', async () => {
    expect(await (await get('/feed.atom')).text()).toMatch(/<entry>[\s\S]*urn:sha256:/);
    const csv = await get(`/cases/${id}/findings.csv`);
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(await csv.text()).toMatch(/^signal,title/);
  });

  it('enters a reviewer’s decision in the ledger, and the case still verifies', async () => {
    const form = formOf(await casePage());
    const fields = {
      form,
      findings: '1',
      decision: 'reject',
      words: `${hostile} no`,
      by: 'A. Reviewer',
    };
    const answer = await post(`/cases/${id}/decisions`, fields);
    expect(answer.status).toBe(303);
    expect(await readDecisions(folder)).toMatchObject([{ decision: 'reject', by: 'A. Reviewer' }]);
    expect((await verifyFiles(await caseOnDisk(folder), folder)).faults).toEqual([]);
    const html = await casePage();
    expect(html).toContain('A. Reviewer');
    expect(html).not.toContain(hostile);
    expect((await post(`/cases/${id}/decisions`, { ...fields, findings: '99' })).status).toBe(400);
    expect((await post(`/cases/${id}/decisions`, { ...fields, by: ' ' })).status).toBe(400);
  });

  it('makes the bundle when asked, and hands it over', async () => {
    expect((await get(`/cases/${id}/bundle.wacz`)).status).toBe(404);
    const form = formOf(await casePage());
    expect((await post(`/cases/${id}/make`, { form, what: 'bundle' })).status).toBe(303);
    const bundle = await get(`/cases/${id}/bundle.wacz`);
    expect(bundle.headers.get('content-type')).toBe('application/wacz');
    expect(
      Buffer.from(await bundle.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('what keeps others out', { timeout: 60_000 }, () => {
  it('answers to its own host names only (DNS rebinding)', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '192.168.1.5', '']) {
      expect((await get('/', { host })).status, host).toBe(421);
    }
    for (const host of ['localhost:8061', '[::1]:8061', '127.0.0.1']) {
      expect((await get('/', { host })).status, host).toBe(200);
    }
  });

  it('takes no form of another site, nor one without the page’s token', async () => {
    const form = formOf(await casePage());
    const fields = { form, findings: '1', decision: 'confirm', words: '', by: 'x' };
    const path = `/cases/${id}/decisions`;
    expect((await post(path, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(path, fields, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post(path, { ...fields, form: 'x' })).status).toBe(403);
    const { 'sec-fetch-site': _, ...old } = own;
    const send = (origin?: string) =>
      app.request(`http://127.0.0.1:8061${path}`, {
        method: 'POST',
        headers: {
          ...old,
          'content-type': 'application/x-www-form-urlencoded',
          ...(origin && { origin }),
        },
        body: new URLSearchParams({ ...fields, form: 'x' }).toString(),
      });
    for (const origin of [undefined, 'null', 'http://evil.example']) {
      expect(await (await send(origin)).text()).toBe('A form of this page has to send it.');
    }
    expect(await (await send('http://127.0.0.1:8061')).text()).toContain('The form is too old');
  });

  it('allows no inline script or style, and no frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect((await get('/nothing')).headers.get('content-security-policy')).toBe(policy);
  });

  it('serves files of the case only, and a page that was visited never as a page of ours', async () => {
    const visit = 'first-pl-_';
    const page = await get(`/cases/${id}/visits/${visit}/page.html`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    await writeFile(join(work, 'outside.png'), 'secret');
    await symlink(join(work, 'outside.png'), join(folder, 'visits', visit, 'link.png'));
    for (const path of [
      `${visit}/link.png`,
      `${visit}/..%2f..%2fcase.json`,
      '..%2f..%2foutside.png/x',
      `${visit}/%2e%2e`,
      `${visit}/..%5c..%5ccase.json`,
      `${visit}/page.html%00.png`,
    ]) {
      const answer = await get(`/cases/${id}/visits/${path}`);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).not.toContain('secret');
    }
    await rm(join(folder, 'visits', visit, 'link.png'));
    expect((await get('/cases/..%2f..')).status).toBe(404);
    expect(await readFile(join(work, 'outside.png'), 'utf8')).toBe('secret');
  });

  it('demands a token beyond this machine', async () => {
    await expect(openServer(store.db, { host: '0.0.0.0', port: 0, data: work })).rejects.toThrow(
      /needs a token; export UNSOLICITED_TOKEN/,
    );
    await expect(
      openServer(store.db, { host: '0.0.0.0', port: 0, data: work, token: 'short' }),
    ).rejects.toThrow(/at least 16/);
    for (const path of [
      '/',
      `/cases/${id}`,
      '/feed.atom',
      '/runs/events',
      `/cases/${id}/visits/x/y.png`,
    ]) {
      const answer = await get(path, {}, guarded);
      expect(answer.headers.get('location'), path).toBe('/sign-in');
    }
    expect((await post(`/cases/${id}/make`, {}, {}, guarded)).status).toBe(401);
    expect((await post('/sign-in', { token: 'wrong' }, {}, guarded)).status).toBe(403);
    const answer = await post('/sign-in', { token }, {}, guarded);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const session = { cookie: cookie.split(';')[0] ?? '' };
    const signedIn = await (await get('/', session, guarded)).text();
    expect(signedIn).toContain('Sign out');
    expect((await get('/', { ...session, host: 'watch.example' }, guarded)).status).toBe(200);
    expect((await get('/', { ...session, host: 'evil.example' }, guarded)).status).toBe(421);
    await post('/sign-out', { form: formOf(signedIn) }, session, guarded);
    expect((await get('/', session, guarded)).headers.get('location')).toBe('/sign-in');
  });
});
