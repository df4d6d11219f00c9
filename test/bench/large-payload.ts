import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WARCParser } from 'warcio';
import { personas } from '../../crawler/plan/personas.ts';
import { deadlines } from '../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../crawler/visit/open-browser.ts';
import { visitStop } from '../../crawler/visit/visit.ts';
import { startSite } from '../crawler/support/start-site.ts';
import { loopback } from '../crawler/support/visit-as.ts';

/**
 * One visit to a page that fetches a body of 200 MB (or as many as are named): whether the archive
 * holds it byte for byte, and how much memory that took. Ends with code 1 when it does not.
 */
const megabytes = Number(process.argv[2] ?? 200);
const block = Buffer.alloc(1 << 20);
for (let at = 0; at < block.length; at += 1) block[at] = (at * 31 + (at >> 9)) & 255;

const wanted = createHash('sha256');
for (let sent = 0; sent < megabytes; sent += 1) wanted.update(pieceOf(sent));
const expected = wanted.digest('hex');

function pieceOf(number: number): Buffer {
  block.writeUInt32BE(number);
  return block;
}

function send(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  let sent = 0;
  const more = () => {
    while (sent < megabytes) {
      sent += 1;
      if (!response.write(Buffer.from(pieceOf(sent - 1)))) return response.once('drain', more);
    }
    return response.end();
  };
  more();
}

const site = await startSite({
  '/': `<h1>Large</h1><p id="said">loading</p><script>
    fetch('/large').then(async (r) => {
      let n = 0;
      for (const reader = r.body.getReader(); ; ) { const { done, value } = await reader.read(); if (done) break; n += value.length; }
      document.getElementById('said').textContent = 'read ' + n;
    });</script>`,
  '/large': send,
});
const visits = await mkdtemp(join(tmpdir(), 'unsolicited-large-'));
const browser = await openBrowser();
let most = 0;
const before = process.memoryUsage().rss;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 50);
const began = Date.now();
const [persona] = personas;
if (!persona) throw new Error('no persona');
const limits = { ...deadlines, settle: 60_000 };
const { moved, observation } = await visitStop(
  { browser, persona, allowed: loopback, limits, visits },
  { url: `http://127.0.0.1:${site.port}/`, role: 'own' },
  'v',
);
clearInterval(watch);
const seconds = (Date.now() - began) / 1000;
const found = createHash('sha256');
let bytes = 0;
const file = moved?.get('capture.warc.gz');
if (!file) throw new Error(`no archive: ${JSON.stringify(observation.problems)}`);
for await (const record of new WARCParser(createReadStream(file))) {
  if (record.warcType !== 'response' || !record.warcTargetURI?.endsWith('/large')) continue;
  for await (const piece of record) {
    found.update(piece);
    bytes += piece.length;
  }
}
const same = found.digest('hex') === expected;
process.stdout.write(
  `${JSON.stringify({
    megabytes,
    bytes,
    same,
    seconds,
    memoryBefore: `${before >> 20} MB`,
    memoryMost: `${most >> 20} MB`,
    problems: observation.problems,
    said: observation.parts.text?.blocks.map(({ text }) => text),
  })}\n`,
);
await browser.close();
await site.close();
await rm(visits, { recursive: true, force: true });
process.exitCode = same ? 0 : 1;
