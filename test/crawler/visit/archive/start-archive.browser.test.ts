import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personas } from '../../../../crawler/plan/personas.ts';
import { startArchive } from '../../../../crawler/visit/archive/start-archive.ts';
import { emptyRecord } from '../../../../crawler/visit/guard-record.ts';
import { connectBrowser } from '../../../support/browser.ts';
import { startSite } from '../../support/start-site.ts';
import { type ReadRecord, readWarcBack } from './read-warc-back.ts';

let browser: Browser;
let visits = '';

beforeAll(async () => {
  visits = await mkdtemp(join(tmpdir(), 'unsolicited-archives-'));
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(visits, { recursive: true, force: true });
});

type How = {
  options?: BrowserContextOptions;
  most?: number;
  through?: (session: CDPSession) => CDPSession;
  /** Title by which the page says that it has all it asked for. */
  until?: string;
};

/** Archives one page without the rest of a visit, and reads the archive back. */
async function archived(url: string, { options, most, through, until }: How) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const nothing = { hangUp: () => {}, close: async () => {} };
  const guard = { server: '', mark: 'x', record: emptyRecord(), ...nothing };
  const [persona] = personas;
  if (!persona) throw new Error('no persona');
  const open = { context, page, session: through?.(session) ?? session, guard };
  const about = { id: 'one', stop: url };
  const archive = await startArchive(open, { browser, persona, visits }, about, most);
  await page.goto(url);
  if (until) await expect.poll(() => page.title(), { timeout: 20_000 }).toBe(until);
  const { files, moved, problems } = await archive.finish();
  await context.close();
  const file = moved?.get('capture.warc.gz');
  if (file === undefined) throw new Error(`no archive: ${JSON.stringify(problems)}`);
  const records: ReadRecord[] = await readWarcBack(file);
  await archive.discard();
  expect(await readdir(visits)).toEqual([]);
  return { files, problems, records };
}

// Once in several full runs the archive's file is missing under load; the reason is said then.
test('each https host has its certificate, and an archive that is full says so', {
  retry: 2,
}, async () => {
  const site = await startSite({ '/': `<p>${'secure '.repeat(1_000)}` }, true);
  const host = `127.0.0.1:${site.port}`;
  const options = { ignoreHTTPSErrors: true };
  const { files, problems, records } = await archived(`https://${host}/`, { options, most: 2_000 });
  await site.close();
  const [tls] = JSON.parse(Buffer.from(files.get('tls.json') ?? []).toString());
  expect(tls).toMatchObject({ host, protocol: 'TLS 1.3' });
  const certificate = new X509Certificate(Buffer.from(tls.certificate, 'base64'));
  expect(tls.chainSha256[0]).toBe(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
  expect(new Date(certificate.validTo).toISOString()).toBe(tls.validTo);
  const kept = records.find(({ type }) => type === 'response');
  expect(kept).toMatchObject({ truncated: 'length', sound: true });
  expect(kept?.payload.length).toBe(2_000);
  expect(problems?.['capture:warc']).toMatch(/full/);
});

test('a worker that ran before anybody listened is archived all the same', async () => {
  const script = `const all = [1, 2, 3].map((n) => fetch('/' + n + '.json').then((r) => r.text()));
    Promise.all(all).then(() => postMessage(1));`;
  const plain = { 'content-type': 'application/json' };
  const site = await startSite({
    '/': '<p>Worker<script>new Worker("/worker.js").onmessage = () => { document.title = "done" }</script>',
    '/worker.js': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(script);
    },
    // Alike in every header: only their bodies tell them apart.
    '/1.json': (_, response) => response.writeHead(200, plain).end('{"number":1}'),
    '/2.json': (_, response) => response.writeHead(200, plain).end('{"number":2}'),
    '/3.json': (_, response) => response.writeHead(200, plain).end('{"number":3}'),
  });
  const deaf = (session: CDPSession): CDPSession => {
    const on = (name: 'Target.attachedToTarget', listener: (told: never) => void) =>
      session.on(name, (told) => {
        const late = String(name) === 'Target.attachedToTarget';
        // The listener is the very one for the event that it is given.
        setTimeout(() => listener(told as never), late ? 3_000 : 0);
      });
    return { send: session.send.bind(session), on } as unknown as CDPSession;
  };
  const { records, problems } = await archived(`http://127.0.0.1:${site.port}/`, {
    through: deaf,
    until: 'done',
  });
  await site.close();
  expect(problems).toEqual({});
  const payloads = records
    .filter(({ type, url }) => type === 'response' && /json|worker/.test(url))
    .map(({ url, payload }) => `${new URL(url).pathname} ${payload}`);
  expect(payloads.sort()).toEqual([
    '/1.json {"number":1}',
    '/2.json {"number":2}',
    '/3.json {"number":3}',
    `/worker.js ${script}`,
  ]);
});
