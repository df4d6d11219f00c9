import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { countryOf } from './countries.ts';
import type { RawReply, Reply, Site, SiteRequest } from './site.ts';

/** One request that reached the world, for tests to look at afterwards. */
export type RequestLogEntry = {
  at: string;
  host: string;
  path: string;
  method: string;
  address: string;
  country: string | undefined;
  acceptLanguage: string;
  userAgent: string;
  /** All headers as they came, names in lower case. */
  headers: Record<string, string>;
};

/** Starts the one server that plays every host; returns it with its port. `traces`: they have a CDN's trace. */
export async function startServer(
  sites: Site[],
  log: RequestLogEntry[],
  traces: boolean,
): Promise<{ server: Server; port: number }> {
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const server = createServer((request, response) => {
    const asked = new URL(
      request.url ?? '/',
      `http://${request.headers.host ?? 'nowhere.example'}`,
    );
    const entry = entryOf(request, asked);
    log.push(entry);
    const site = byHost.get(asked.hostname);
    if (!site)
      return send(response, { status: 421, type: 'text/plain', body: 'No such host here.' });
    const siteRequest: SiteRequest = {
      host: asked.hostname,
      path: decodeURI(asked.pathname),
      query: asked.searchParams,
      method: entry.method,
      address: entry.address,
      country: entry.country,
      cookies: cookiesOf(request.headers.cookie),
      link: (host, path = '/') => `http://${host}:${port}${path}`,
    };
    const known = wellKnown(site, siteRequest, entry, traces);
    const reply = known ?? site.answer(siteRequest) ?? missing;
    if ('raw' in reply) reply.raw(request, response);
    else send(response, reply, entry.method === 'HEAD');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, port };
}

/** What every host answers, with a trace as hosts behind a CDN do. */
function wellKnown(
  site: Site,
  request: SiteRequest,
  entry: RequestLogEntry,
  traces: boolean,
): Reply | RawReply | undefined {
  if (request.path === '/robots.txt') {
    return { type: 'text/plain', body: site.robots ?? 'User-agent: *\nAllow: /\n' };
  }
  if (!traces || request.path !== '/cdn-cgi/trace') return undefined;
  const lines = [
    'fl=world',
    `h=${request.host}`,
    `ip=${entry.address}`,
    `ts=${(Date.now() / 1000).toFixed(3)}`,
    'visit_scheme=http',
    `uag=${entry.userAgent}`,
    'http=http/1.1',
    `loc=${request.country ?? 'XX'}`,
    'tls=off',
    'warp=off',
  ];
  return { type: 'text/plain', body: `${lines.join('\n')}\n` };
}

const missing: Reply = {
  status: 404,
  body: '<!doctype html><html lang="en"><title>Not found</title><body style="font:18px sans-serif;margin:20vh auto;max-width:30em"><h1>404</h1><p>There is nothing at this address.</p></body></html>',
};

function send(response: ServerResponse, reply: Reply, headOnly = false): void {
  response.writeHead(reply.status ?? 200, {
    'content-type': withCharset(reply.type ?? 'text/html'),
    'content-length': Buffer.byteLength(reply.body),
    'cache-control': 'no-store',
    ...reply.headers,
  });
  response.end(headOnly ? undefined : reply.body);
}

function withCharset(type: string): string {
  return /^text\/|json|svg/.test(type) ? `${type}; charset=utf-8` : type;
}

function entryOf(request: IncomingMessage, asked: URL): RequestLogEntry {
  const address = request.socket.remoteAddress ?? '';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    at: new Date().toISOString(),
    host: asked.hostname,
    path: asked.pathname + asked.search,
    method: request.method ?? 'GET',
    address,
    country: countryOf(address),
    acceptLanguage: headers['accept-language'] ?? '',
    userAgent: headers['user-agent'] ?? '',
    headers,
  };
}

function cookiesOf(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(/;\s*/).filter((pair) => pair.includes('='));
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
