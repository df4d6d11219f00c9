import { createServer, type Server } from 'node:http';

/** What visitors fetched of the things that only a patient one sees. */
export type Fetched = { lazyImages: Set<string>; lateBlocks: Set<string> };
export type TenPageSite = { pages: string[]; fetched: Fetched; close: () => void };

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Ten pages, each with a lazy image 6,000 px down, a sponsor block that is fetched 1.2 s after
 * load, a cookie banner and a frame of another origin: what a patient visitor sees and a hasty
 * one misses.
 */
export async function startTenPageSite(): Promise<TenPageSite> {
  const fetched: Fetched = { lazyImages: new Set(), lateBlocks: new Set() };
  const other = await listen(
    createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><p>Trade bitcoin with our partner, from ten euros.</p>');
    }),
  );
  const site = await listen(
    createServer((request, response) => {
      const path = request.url ?? '/';
      const page = /^\/(lazy|late|page)\/(\d)$/.exec(path);
      if (page?.[1] === 'lazy') {
        fetched.lazyImages.add(page[2] ?? '');
        response.setHeader('content-type', 'image/gif');
        response.end(pixel);
        return;
      }
      if (page?.[1] === 'late') fetched.lateBlocks.add(page[2] ?? '');
      response.statusCode = page ? 200 : 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        page?.[1] === 'page' ? html(page[2] ?? '', other.port) : 'Partner of FC Ruhrbrunn',
      );
    }),
  );
  return {
    pages: [...'0123456789'].map((name) => `http://127.0.0.1:${site.port}/page/${name}`),
    fetched,
    close: () => {
      site.server.close();
      other.server.close();
    },
  };
}

function html(name: string, otherPort: number): string {
  const links = [...'0123456789'].map((page) => `<a href="/page/${page}">Page ${page}</a>`);
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Page ${name}</title>
<style>body{font:16px sans-serif;margin:0}main{padding:40px}.gap{height:5600px;background:linear-gradient(#fff,#cde)}
.banner{position:fixed;bottom:0;left:0;right:0;background:#222;color:#fff;padding:30px}</style>
<main><nav>${links.join(' ')}</nav><h1>Bitcoin kaufen, Seite ${name}</h1>
<p>Eröffnen Sie Ihr Konto in drei Minuten und handeln Sie über zweihundert Kryptowährungen mit Euro.</p>
<iframe src="http://127.0.0.1:${otherPort}/" width="400" height="120"></iframe>
<div id="sponsor"></div><div class="gap"></div><img loading="lazy" src="/lazy/${name}" width="600" height="400" alt="Angebot">
</main><div class="banner" role="dialog">Wir verwenden Cookies. <button>Alle ablehnen</button> <button>Akzeptieren</button></div>
<script>addEventListener('load', () => setTimeout(async () => {
  document.getElementById('sponsor').textContent = await (await fetch('/late/${name}')).text();
}, 1200));</script></html>`;
}

async function listen(server: Server): Promise<{ server: Server; port: number }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}
