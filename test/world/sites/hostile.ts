import type { Reply, Site } from '../site.ts';

const shell = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body style="font:17px/1.6 Segoe UI,Liberation Sans,sans-serif;max-width:46em;margin:3em auto;padding:0 1em">${body}</body></html>`;

const offer =
  '<p>Buy Bitcoin today on Thornmere, the exchange for everyone. <a href="/signup">Sign up</a></p>';

/** Forty megabytes of text in one page, made once when first asked for. */
let huge: Buffer | undefined;

const fixed: Record<string, () => Reply> = {
  '/empty': () => ({ body: '' }),
  '/huge': () => {
    const line =
      '<p>Forty megabytes of the same sentence, one after the other, without an end in sight.</p>\n';
    huge ??= Buffer.from(shell('Huge', line.repeat(Math.ceil((40 * 1024 * 1024) / line.length))));
    return { body: huge };
  },
  '/download': () => ({
    type: 'application/zip',
    headers: { 'content-disposition': 'attachment; filename="price-list.zip"' },
    body: Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
  }),
  '/endless': () => ({
    body: shell(
      'Endless',
      `${offer}<div id="feed"></div><script>let n=0;const more=()=>{for(let i=0;i<20;i++){const p=document.createElement('p');p.style.height='90px';p.textContent='Entry '+(++n);feed.append(p)}};
more();addEventListener('scroll',()=>{if(innerHeight+scrollY>document.body.scrollHeight-900)more()})</script>`,
    ),
  }),
  '/busy': () => ({
    body: shell(
      'Busy',
      `${offer}<script>addEventListener('load',()=>setTimeout(()=>{for(;;);},300))</script>`,
    ),
  }),
  '/alerts': () => ({
    body: shell(
      'Alerts',
      `${offer}<script>onbeforeunload=event=>{event.preventDefault();return 'stay'};alert('First');if(confirm('Second?'))prompt('Third?');setTimeout(()=>alert('Fourth'),300)</script>`,
    ),
  }),
  '/redirect-private': () => ({
    status: 302,
    headers: { location: 'http://169.254.169.254/latest/meta-data/' },
    body: '',
  }),
  '/private-parts': () => ({
    body: shell(
      'Private parts',
      `${offer}<img src="http://10.0.0.1/a.png" alt=""><iframe src="http://192.168.1.1/"></iframe><script>fetch('http://127.0.0.1:22/').catch(()=>{})</script>`,
    ),
  }),
  '/redirect-loop': () => ({ status: 302, headers: { location: '/redirect-loop' }, body: '' }),
  '/prototype-override': () => ({
    body: shell(
      'Prototype override',
      `${offer}<p lang="de">Kaufen Sie Bitcoin in Deutschland mit einem Klick und ohne Gebühren.</p><script>
Document.prototype.querySelectorAll=Element.prototype.querySelectorAll=()=>[];Document.prototype.querySelector=()=>null;document.createTreeWalker=()=>({nextNode:()=>null});
for(const name of ['map','filter','push','forEach','flatMap','join'])Array.prototype[name]=()=>{throw new Error('no '+name)};
JSON.stringify=()=>'"overridden"';JSON.parse=()=>({overridden:true});window.getComputedStyle=()=>({display:'none',visibility:'hidden'});
Object.defineProperty(Node.prototype,'textContent',{get:()=>'overridden'});Object.defineProperty(HTMLElement.prototype,'innerText',{get:()=>'overridden'});</script>`,
    ),
  }),
  '/markup-injection': () => ({
    body: shell(
      '&lt;/title&gt;&lt;script&gt;window.injected=1&lt;/script&gt; =HYPERLINK("http://x.example")',
      `<h1>&lt;script&gt;window.injected=2&lt;/script&gt;</h1><p>&lt;img src=x onerror="window.injected=3"&gt; Buy Bitcoin in Germany</p>
<table><tr><td>=cmd|' /C calc'!A0</td><td>+49 30 2200 4000</td><td>@SUM(1+1)*cmd</td><td>-2+3</td></tr></table>
<p>\u001b[31mRed in a terminal\u001b[0m \u001b]0;title\u0007 and a bell</p><p>Bidi: \u202Etxt.exe\u202C \u2066isolate\u2069 \u200Bzero\u200Bwidth</p>
<a href="javascript:alert(1)">Register now</a> <a href="/..%2f..%2fetc%2fpasswd">../../etc/passwd</a> <img alt='"&gt;&lt;svg onload=window.injected=4&gt;' src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>\`\${7*7}\` {{7*7}} | pipe | [link](javascript:alert(2))</p>`,
    ),
  }),
  '/deep': () => ({
    body: shell('Deep', `${'<div>'.repeat(4000)}${offer}${'</div>'.repeat(4000)}`),
  }),
  '/many-frames': () => ({
    body: shell(
      'Many frames',
      offer +
        Array.from(
          { length: 120 },
          (_, place) => `<iframe src="/frame/${place}" width="90" height="40"></iframe>`,
        ).join(''),
    ),
  }),
  '/popups': () => ({
    body: shell(
      'Popups',
      `${offer}<script>for(let i=0;i<8;i++)open('/frame/'+i);location.hash='x'</script>`,
    ),
  }),
  '/moving': () => ({
    body: shell(
      'Moving',
      `${offer}<script>setTimeout(()=>location.replace('/moving?'+Math.random()),700)</script>`,
    ),
  }),
};

/** Pages that do to an instrument what the worst of the web does. */
export const hostile: Site = {
  hosts: ['hostile.example'],
  robots: 'User-agent: *\nDisallow: /forbidden\n',
  answer({ path }) {
    if (path === '/slow')
      return {
        raw: (_request, response) =>
          void response
            .writeHead(200, { 'content-type': 'text/html' })
            .write(shell('Slow', offer).replace('</body></html>', '')),
      };
    if (path === '/silent') return { raw: () => {} };
    if (path === '/reset') return { raw: (request) => void request.socket.destroy() };
    if (path === '/garbage')
      return { raw: (request) => void request.socket.end('HTTP/9.9 what\r\n\r\n\u0000\u0001') };
    const status = /^\/status\/([2345]\d\d)$/.exec(path)?.[1];
    if (status) return { status: Number(status), body: shell(status, `<h1>${status}</h1>`) };
    if (path.startsWith('/frame/'))
      return { body: shell('Frame', `<p>Frame ${path.slice(7)}</p>`) };
    if (path === '/forbidden') return { body: shell('Forbidden to robots', offer) };
    if (path === '/signup')
      return {
        body: shell('Sign up', '<form><input name="email"><button>Create account</button></form>'),
      };
    if (path === '/')
      return {
        body: shell(
          'Thornmere',
          `<h1>Thornmere</h1>${offer}<ul>${Object.keys(fixed)
            .map((page) => `<li><a href="${page}">${page}</a></li>`)
            .join('')}</ul>`,
        ),
      };
    return fixed[path]?.();
  },
};
