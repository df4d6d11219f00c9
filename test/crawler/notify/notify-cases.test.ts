import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notifyCases } from '../../../crawler/notify/notify-cases.ts';
import { type NotifySettings, parseNotifyFile } from '../../../crawler/notify/notify-file.ts';
import { polish } from '../../shared/changes/sample-runs.ts';
import { addRun, caseOfRuns } from '../support/case-of-runs.ts';

const hostileName = 'Kestrel\r\nBcc: victim@example.org\r\n<script>alert(1)</script>';
const dropped = { arrival: { status: 404 } };

let hook: Server;
let mail: SMTPServer;
let status = 200;
const bodies: {
  id: string;
  cases: { case: string; changes: { kind: string; run: string }[] }[];
}[] = [];
const mails: { to: string[]; raw: string }[] = [];
let work: string;
let data: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'unsolicited-notify-'));
  hook = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    if (status === 200) bodies.push(JSON.parse(body));
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done));
  mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (piece) => {
        raw += piece;
      });
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  hook.close();
  await new Promise<void>((done) => mail.close(done));
  await rm(work, { recursive: true });
});
beforeEach(async () => {
  status = 200;
  bodies.length = 0;
  mails.length = 0;
  data = await mkdtemp(join(work, 'data-'));
});

function settings(kind: 'webhook' | 'email' | 'feed', more = ''): NotifySettings {
  const hookPort = (hook.address() as AddressInfo).port;
  const mailPort = (mail.server.address() as AddressInfo).port;
  const channel = {
    webhook: `webhooks: [{ url: "http://127.0.0.1:${hookPort}/", secret: "sixteen letters or more"${more} }]`,
    email: `email: [{ to: ["a@nca.example"], from: "watch@nca.example", server: "smtp://127.0.0.1:${mailPort}"${more} }]`,
    feed: 'feed: { file: changes.atom }',
  }[kind];
  const text = `allow-network: ["127.0.0.0/8"]\nsite: "https://watch.example"\n${channel}`;
  return parseNotifyFile(join(data, 'notify.yaml'), text, {});
}

const manner = { pauses: [1] };
/** Each in a folder of its own, so that none lies beside another. */
const newCase = async (name?: string) =>
  caseOfRuns(
    [
      { day: 1, met: [{ words: polish }] },
      { day: 8, met: [dropped] },
      { day: 15, met: [{ words: polish }] },
    ],
    {
      under: await mkdtemp(join(await mkdtemp(join(work, 'cases-')), 'kestrelx-')),
      ...(name !== undefined && { name }),
    },
  );

describe('what changed is told', { timeout: 60_000 }, () => {
  it('once a change: the latest run at first, then each new run', async () => {
    const folder = await newCase();
    const told = await notifyCases([folder], settings('webhook'), { data, manner });
    expect(told).toMatchObject([{ channel: expect.stringContaining('127.0.0.1'), cases: 1 }]);
    const runs = bodies.flatMap(({ cases }) => cases.flatMap(({ changes }) => changes));
    expect(new Set(runs.map(({ run }) => run))).toEqual(new Set(['20261115T060000Z']));
    expect(await notifyCases([folder], settings('webhook'), { data, manner })).toEqual([]);
    expect(bodies).toHaveLength(1);
    await addRun(folder, { day: 22, met: [dropped] });
    await notifyCases([folder], settings('webhook'), { data, manner });
    expect(bodies).toHaveLength(2);
    expect(bodies[1]?.cases[0]?.changes.every(({ run }) => run === '20261122T060000Z')).toBe(true);
  });

  it('again the next time where it did not arrive, with the same id', async () => {
    const folder = await newCase();
    status = 500;
    const [failed] = await notifyCases([folder], settings('webhook'), { data, manner });
    expect(failed?.because).toBe('answered 500');
    status = 200;
    const [sent] = await notifyCases([folder], settings('webhook'), { data, manner });
    expect(sent?.because).toBeUndefined();
    expect(bodies).toHaveLength(1);
  });

  it('to two processes at once only once', async () => {
    const folder = await newCase();
    await notifyCases([folder], settings('feed'), { data, manner });
    const both = [1, 2].map(() => notifyCases([folder], settings('webhook'), { data, manner }));
    await Promise.all(both);
    expect(bodies).toHaveLength(1);
  });

  it('once a day, the cases together, where that is wished', async () => {
    const cases = [await newCase(), await newCase()];
    const daily = settings('webhook', ', digest: day');
    await notifyCases(cases, daily, { data, manner });
    expect(bodies.map(({ cases: list }) => list.length)).toEqual([2]);
    await addRun(cases[0] ?? '', { day: 22, met: [dropped] });
    expect(await notifyCases(cases, daily, { data, manner })).toEqual([]);
    await notifyCases(cases, daily, { data, manner, now: true });
    expect(bodies).toHaveLength(2);
  });

  it('only of the states that somebody asked for', async () => {
    const folder = await newCase();
    await notifyCases([folder], settings('webhook', ', states: [SE]'), { data, manner });
    const kinds = bodies.flatMap(({ cases }) => cases.flatMap(({ changes }) => changes));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['verdict']));
  });

  it('by e-mail, in text and HTML, where a hostile name makes no header and no markup', async () => {
    const folder = await newCase(hostileName);
    const told = await notifyCases([folder], settings('email'), { data, manner });
    expect(told[0]?.because).toBeUndefined();
    const [{ to, raw } = { to: [], raw: '' }] = mails;
    expect(to).toEqual(['a@nca.example']);
    const { headers, html, text, subject } = await PostalMime.parse(raw);
    const names = headers.map(({ key }) => key);
    expect(names).toContain('auto-submitted');
    expect(names).not.toContain('bcc');
    expect(subject).toMatch(/^Kestrel/);
    expect(text).toContain('back');
    expect(html).toContain('&lt;script>');
    expect(html).not.toContain('<script');
  });

  it('by a feed, whole and well-formed, a hostile name escaped', async () => {
    const folder = await newCase(`${hostileName} ]]> \u0007`);
    await notifyCases([folder], settings('feed'), { data, manner });
    const feed = await readFile(join(data, 'changes.atom'), 'utf8');
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).not.toContain('<script>');
    expect(feed).not.toMatch(/[\u0000-\u0008]/);
    expect(feed).toContain('https://watch.example/cases/');
    expect(await readdir(data)).not.toContain('changes.atom.tmp');
  });
});
