import type { RawReply, Reply, Site, SiteRequest } from '../site.ts';
import { coded, type Payload, payloads } from './payloads-bodies.ts';

/**
 * Responses of every kind that HTTP knows, for an archive to be held against. The `.localhost` host
 * is secure without a certificate, so that service workers are there to be asked for.
 */
export const payloadSite: Site = {
  hosts: ['payloads.localhost', 'payloads-frame.example'],
  answer(request) {
    const payload = payloads[request.path];
    if (payload) return payload.chunked ? inPieces(payload) : whole(payload);
    if (request.path === '/') return { headers: { 'set-cookie': cookies }, body: page(request) };
    if (request.path === '/go') {
      return { body: '<p>On the way<script>location.replace("/")</script>' };
    }
    if (request.path === '/moved') {
      return { status: 302, headers: { location: '/moved-again' }, body: 'this way' };
    }
    if (request.path === '/moved-again') {
      return { status: 307, headers: { location: '/plain.txt?moved' }, body: '' };
    }
    if (request.path === '/nothing') return { status: 204, body: '' };
    if (request.path === '/tagged') return { raw: tagged };
    if (request.path === '/cut') return { raw: cut };
    if (request.path === '/events') return { raw: unending };
    return undefined;
  },
};

const cookies = [
  'session=secret-of-the-visitor; Path=/; HttpOnly; SameSite=Lax',
  'seen=1; Max-Age=3600',
];

function whole(payload: Payload): Reply {
  const { status, type, headers, coding } = payload;
  return {
    status,
    type,
    headers: { ...headers, ...(coding ? { 'content-encoding': coding } : {}) },
    body: coded(payload),
  };
}

function inPieces(payload: Payload): RawReply {
  const bytes = coded(payload);
  return {
    raw: (_, response) => {
      const { type, coding } = payload;
      const encoding = coding ? { 'content-encoding': coding } : {};
      response.writeHead(200, { 'content-type': type, ...encoding });
      const step = Math.ceil(bytes.length / 7);
      for (let at = 0; at < bytes.length; at += step) response.write(bytes.subarray(at, at + step));
      response.end();
    },
  };
}

const tagged: RawReply['raw'] = (request, response) => {
  const known = request.headers['if-none-match'] === '"1"';
  response.writeHead(known ? 304 : 200, {
    etag: '"1"',
    'cache-control': 'max-age=600',
    ...(known ? {} : { 'content-type': 'text/plain' }),
  });
  response.end(known ? undefined : 'tagged');
};

const cut: RawReply['raw'] = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 1_000 });
  response.write('only this much');
  setTimeout(() => response.destroy(), 200);
};

const unending: RawReply['raw'] = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('data: first\n\n');
};

function page({ link }: SiteRequest): string {
  const frame = link('payloads-frame.example', '/frame');
  return `<!doctype html><html lang="de"><title>Payloads</title>
<link rel="stylesheet" href="/deflate.css"><script src="/br.js"></script><script src="/marked.js"></script>
<h1>Alles, was HTTP kennt</h1><img src="/image.bmp" alt=""><img src="/large-image.bmp" alt="">
<iframe src="${frame}" width="300" height="200"></iframe>
<script>
document.cookie = 'by-script=2; max-age=600';
const all = (path, options) => fetch(path, options).then((r) => r.arrayBuffer()).catch(() => {});
for (const path of ['/plain.txt', '/gzip.json', '/chunked.bin', '/chunked-gzip.txt', '/latin1.txt', '/utf16.txt', '/broken.txt', '/empty.txt', '/missing.txt', '/large.bin', '/moved', '/nothing', '/cut', 'http://127.0.0.1:1/numeric']) all(path);
all('/range.bin', { headers: { range: 'bytes=0-999' } });
all('/plain.txt?head', { method: 'HEAD' });
all('/missing.txt?posted', { method: 'POST', body: 'a=1' });
all('/tagged').then(() => all('/tagged', { cache: 'no-cache' })).then(() => all('/tagged', { cache: 'force-cache' }));
new Worker('/worker.js', { name: 'page' });
new EventSource('/events');
new WebSocket('${link('payloads-frame.example', '/socket').replace(/^http/, 'ws')}');
if (navigator.serviceWorker) {
  navigator.serviceWorker.oncontrollerchange = () => { all('/by-worker.txt'); all('/made-up.txt'); };
  navigator.serviceWorker.register('/service-worker.js');
}
addEventListener('load', () => setTimeout(() => all('/after-load.json'), 300));
</script></html>`;
}
