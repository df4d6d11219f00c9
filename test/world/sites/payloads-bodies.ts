import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

/** A body of the payload site as it is before any coding, and how it goes over the wire. */
export type Payload = {
  type: string;
  body: Buffer;
  coding?: 'gzip' | 'br' | 'deflate';
  /** In pieces, without a length. */
  chunked?: true;
  status?: number;
  headers?: Record<string, string>;
};

const words = 'Handeln Sie Krypto – schnell, sicher, günstig. '.repeat(400);

/** What lies at each address of the payload site. */
export const payloads: Record<string, Payload> = {
  '/plain.txt': { type: 'text/plain; charset=utf-8', body: Buffer.from(words) },
  '/gzip.json': { type: 'application/json', body: Buffer.from(`{"w":"${words}"}`), coding: 'gzip' },
  '/br.js': { type: 'text/javascript', body: Buffer.from(`//${words}`), coding: 'br' },
  '/deflate.css': { type: 'text/css', body: Buffer.from(`/*${words}*/`), coding: 'deflate' },
  '/chunked.bin': { type: 'application/octet-stream', body: noise(300_000, 1), chunked: true },
  '/chunked-gzip.txt': {
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(words),
    coding: 'gzip',
    chunked: true,
  },
  '/latin1.txt': {
    type: 'text/plain; charset=iso-8859-1',
    body: Buffer.from('Grüße an die Börse', 'latin1'),
  },
  '/utf16.txt': { type: 'text/plain', body: Buffer.from('\ufeffBörse', 'utf16le') },
  '/marked.js': { type: 'text/javascript', body: Buffer.from('\ufeffwindow.marked = "ä"') },
  '/broken.txt': { type: 'text/plain; charset=utf-8', body: noise(5_000, 2) },
  '/image.bmp': { type: 'image/bmp', body: bitmap(60, 50) },
  '/range.bin': {
    type: 'application/octet-stream',
    body: noise(1_000, 4),
    status: 206,
    headers: { 'content-range': 'bytes 0-999/5000' },
  },
  '/empty.txt': { type: 'text/plain', body: Buffer.alloc(0) },
  '/missing.txt': { type: 'text/plain', body: Buffer.from('no such thing'), status: 404 },
  '/large.bin': { type: 'application/octet-stream', body: noise(12_000_000, 5), chunked: true },
  '/large-image.bmp': { type: 'image/bmp', body: bitmap(2_000, 1_000) },
  '/worker.js': {
    type: 'text/javascript',
    body: Buffer.from('fetch("/from-worker.txt?" + name).then((r) => r.arrayBuffer());'),
  },
  '/from-worker.txt': { type: 'text/plain; charset=utf-8', body: Buffer.from(`worker ${words}`) },
  '/service-worker.js': {
    type: 'text/javascript',
    body: Buffer.from(`importScripts('/imported-by-worker.js');
addEventListener('install', (e) => { skipWaiting(); e.waitUntil(fetch('/precached.txt').then((r) => r.text())); });
addEventListener('activate', (e) => e.waitUntil(clients.claim()));
addEventListener('fetch', (e) => {
  const { pathname } = new URL(e.request.url);
  if (pathname === '/by-worker.txt') e.respondWith(fetch('/behind-worker.txt'));
  if (pathname === '/made-up.txt') e.respondWith(new Response('made up'));
});`),
  },
  '/imported-by-worker.js': { type: 'text/javascript', body: Buffer.from('//ä'), coding: 'br' },
  '/precached.txt': { type: 'text/plain; charset=utf-8', body: Buffer.from(words), coding: 'gzip' },
  '/behind-worker.txt': { type: 'text/plain', body: noise(20_000, 7), chunked: true },
  '/after-load.json': { type: 'application/json', body: Buffer.from('{"after":"load"}') },
  '/in-frame.txt': { type: 'text/plain', body: Buffer.from('asked by the frame') },
  '/frame': {
    type: 'text/html; charset=iso-8859-1',
    body: Buffer.from(
      // It is busy while what it asked for comes and breaks off.
      '<p>Grüße aus dem Rahmen<script>fetch("/in-frame.txt").then((r) => r.text());new Worker("/worker.js", {name:"frame"});fetch("/cut?busy").catch(() => {});for (const end = Date.now() + 800; Date.now() < end;);</script>',
      'latin1',
    ),
  },
};

/** A payload as it goes over the wire. */
export function coded({ body, coding }: Payload): Buffer {
  if (coding === 'gzip') return gzipSync(body);
  if (coding === 'br') return brotliCompressSync(body);
  if (coding === 'deflate') return deflateSync(body);
  return body;
}

/** Bytes that no coding makes smaller, the same in every run. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed * 2_654_435_761;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** A picture that browsers draw: one that they cannot draw they stop to load. */
function bitmap(width: number, height: number): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + width * height * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, noise(width * height * 3, 6)]);
}
