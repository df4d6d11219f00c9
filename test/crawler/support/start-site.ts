import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

/** A tiny site on loopback: paths and what they answer. */
export type Pages = Record<string, string | http.RequestListener>;
export type Site = { port: number; close: () => Promise<void>; asked: string[] };

/** Starts a site; a string is a whole HTML page, anything not named is a 404. */
export async function startSite(pages: Pages, tls = false): Promise<Site> {
  const asked: string[] = [];
  const answer: http.RequestListener = (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const page = pages[request.url ?? ''];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(page ?? '<p>No such page');
  };
  const pem = tls ? readFileSync(new URL('./self-signed.pem', import.meta.url)) : '';
  const server = tls
    ? https.createServer({ key: pem, cert: pem }, answer)
    : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: typeof address === 'object' && address ? address.port : 0, close, asked };
}
