import type { Reply, Site, SiteRequest } from '../site.ts';

/**
 * Tries every way by which a page can make a browser speak to the network, so that the log can be
 * searched for one that went out other than by the persona's exit. `?stun=host:port` names a UDP
 * listener. The `.localhost` host is what browsers hold for secure without a certificate.
 */
export const leakProbe: Site = {
  hosts: ['leaks.example', 'other.leaks.example', 'leaks.localhost'],
  answer(request) {
    const script = scripts[request.path];
    if (request.path === '/') return page(request);
    if (script) return { type: 'text/javascript', body: script };
    if (request.path === '/frame') return { body: '<!doctype html><title>Frame</title>In a frame' };
    if (request.path === '/style.css') {
      const body = '@import "/imported.css"; body { background: url(/background.png) }';
      return { type: 'text/css', body };
    }
    if (request.path === '/events') return { type: 'text/event-stream', body: 'data: x\n\n' };
    return { type: 'text/plain', body: 'seen' };
  },
};

const scripts: Record<string, string> = {
  '/service-worker.js': `
    importScripts('/imported-by-service-worker.js');
    self.addEventListener('install', () => { fetch('/from-service-worker'); self.skipWaiting(); });
    self.addEventListener('fetch', () => {});
    self.addEventListener('message', ({ source }) => source.postMessage(navigator.languages.join()
      + ' in ' + Intl.DateTimeFormat().resolvedOptions().timeZone));`,
  '/imported-by-service-worker.js': '// nothing',
  '/worker.js': `
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    fetch('/from-worker').then(() => postMessage(navigator.languages.join() + ' in ' + zone));`,
  '/shared-worker.js': `fetch('/from-shared-worker');`,
  '/module.js': `const name = '/imported-module.js'; import(name).catch(() => {});`,
  '/imported-module.js': 'export {};',
};

function page({ host, query, link }: SiteRequest): Reply {
  const other = link('other.leaks.example');
  const stun = query.get('stun') ?? '';
  const body = `<!doctype html><html lang="en"><head><title>Leak probe</title>
<link rel="icon" href="/icon.png">
<link rel="stylesheet" href="/style.css">
<link rel="preconnect" href="${other}">
<link rel="dns-prefetch" href="//prefetched-name.example">
<link rel="prefetch" href="/prefetched">
<link rel="prerender" href="/prerendered">
<link rel="modulepreload" href="/module.js">
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["/speculated"]}]}</script>
</head><body><h1>Leak probe</h1>
<a id="pinging" href="#here" ping="/ping">ping</a>
<iframe src="${other}frame"></iframe>
<img src="/image.png" alt=""><img src="http://127.0.0.1:1/numeric.png" alt="">
<img src="http://[::1]:1/ipv6.png" alt="">
<video preload="auto" src="/video.mp4"></video><audio preload="auto" src="/audio.mp3"></audio>
<object data="/object"></object><embed src="/embed">
<p id="said"></p>
<script type="module" src="/module.js"></script>
<script>
const said = [];
const say = (words) => { said.push(words); document.getElementById('said').textContent = said.join(' · '); };
say('secure ' + isSecureContext + ' on ${host}');
fetch('/fetched');
fetch('/kept-alive', { keepalive: true, method: 'POST', body: 'x' });
navigator.sendBeacon('/beacon', 'x');
document.getElementById('pinging').click();
new XMLHttpRequest().open('GET', '/never-sent');
try { new Worker('/worker.js').onmessage = ({ data }) => say('worker speaks ' + data); } catch (e) { say('no worker'); }
try { new SharedWorker('/shared-worker.js'); } catch (e) { say('no shared worker'); }
new EventSource('/events');
new WebSocket('${other.replace(/^http/, 'ws')}socket');
if (navigator.serviceWorker) {
  navigator.serviceWorker.onmessage = ({ data }) => say('service worker speaks ' + data);
  navigator.serviceWorker.register('/service-worker.js').then((worker) => worker.update());
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage('speak'));
}
const peer = new RTCPeerConnection({ iceServers: ${JSON.stringify(stun ? [{ urls: [`stun:${stun}`] }, { urls: [`turn:${stun}?transport=udp`, `turn:${stun}?transport=tcp`], username: 'u', credential: 'c' }] : [])} });
peer.createDataChannel('probe');
peer.onicecandidate = ({ candidate }) =>
  say(candidate && candidate.candidate ? 'candidate ' + candidate.candidate : 'candidates end');
peer.createOffer().then((offer) => peer.setLocalDescription(offer));
if (navigator.geolocation) navigator.geolocation.getCurrentPosition(
  ({ coords }) => say('place ' + coords.latitude.toFixed(2) + ',' + coords.longitude.toFixed(2)),
  () => say('place refused'));
</script></body></html>`;
  return { body };
}
