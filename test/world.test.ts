import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startWorld, type World } from './world/start-world.ts';

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** Asks through an exit as a browser does: the whole address on the request line. */
function ask(proxy: string, url: string): Promise<Answer> {
  const { hostname, port } = new URL(proxy);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: url, headers: { host: new URL(url).host }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

const countries = ['DE', 'FR', 'ES', 'PL', 'TR', 'NO'];
let world: World;
const through = (country: string, url: string) =>
  ask(world.exits.find((exit) => exit.country === country)?.proxy ?? '', url);

beforeAll(async () => {
  world = await startWorld({ countries });
});
afterAll(() => world.close());

describe('exits', () => {
  it('give every visitor the country of the exit, by the peer address alone', async () => {
    for (const country of countries) {
      const { body } = await through(country, world.echo);
      expect(JSON.parse(body)).toEqual({ ip: expect.stringMatching(/^127\.10\./), country });
      const trace = await through(country, world.link('zorvana.example', '/cdn-cgi/trace'));
      expect(trace.body).toContain(`loc=${country}\n`);
    }
  });

  it('know no country for a visitor who does not come through them', async () => {
    const direct = await new Promise<string>((resolve, reject) => {
      request(
        { port: world.port, path: '/whereami', headers: { host: `echo.example:${world.port}` } },
        (response) => {
          response.setEncoding('utf8').once('data', resolve);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(JSON.parse(direct)).toEqual({ ip: '127.0.0.1', country: null });
  });

  it('say that an unknown name does not resolve, and reach nothing', async () => {
    const before = world.log.length;
    const answer = await through('DE', 'http://nowhere.example/');
    expect(answer.status).toBe(502);
    expect(answer.headers['proxy-status']).toContain('dns_error');
    expect(world.log).toHaveLength(before);
    expect(await tunnel(world.exits[0]?.proxy ?? '', 'nowhere.example:443')).not.toContain(' 200 ');
  });

  it('trap addresses written as numbers, and log them', async () => {
    await through('DE', 'http://169.254.169.254/latest/');
    expect(world.log.at(-1)).toMatchObject({ host: 'trap', country: 'DE' });
    expect(await tunnel(world.exits[0]?.proxy ?? '', '10.0.0.1:443')).not.toContain(' 200 ');
  });

  it('refuse a country that the world does not know', async () => {
    await expect(startWorld({ countries: ['XX'] })).rejects.toThrow('XX');
  });
});

describe('the request log', () => {
  it('holds who asked for what, and from where', async () => {
    await through('FR', world.link('kestrelx.example', '/fees?x=1'));
    expect(world.log.at(-1)).toMatchObject({
      host: 'kestrelx.example',
      path: '/fees?x=1',
      method: 'GET',
      country: 'FR',
      address: expect.stringMatching(/^127\.10\.\d+\.1$/),
    });
  });
});

describe('worlds', () => {
  it('run side by side and leave nothing open', async () => {
    const before = world.log.length;
    const other = await startWorld({ countries: ['DE'] });
    const proxy = other.exits[0]?.proxy ?? '';
    expect(JSON.parse((await ask(proxy, other.echo)).body).country).toBe('DE');
    expect(world.log).toHaveLength(before);
    await other.close();
    await expect(ask(proxy, other.echo)).rejects.toThrow('ECONNREFUSED');
    await expect(ask(`http://127.0.0.1:${other.port}`, '/')).rejects.toThrow();
  });
});

describe('firms', () => {
  it('come as files that say what the world says', () => {
    expect(parse(world.exitsYaml())).toEqual({ exits: world.exits, echo: world.echo });
    for (const { caseYaml, name, home, domains, stops } of world.firms) {
      expect(parse(caseYaml())).toEqual({ firm: { name, ...(home && { home }), domains }, stops });
    }
    const scenarios = world.firms.map((firm) => firm.scenario);
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15, 16, 17, 18]) {
      expect(scenarios).toContain(`T${number}`);
    }
    expect(new Set(world.firms.map((firm) => firm.name)).size).toBe(world.firms.length);
  });

  it('turn away exactly the countries that they are expected to', async () => {
    for (const firm of world.firms) {
      const own = firm.stops.at(-1)?.url ?? '';
      for (const country of ['DE', 'FR', 'ES', 'PL', 'TR']) {
        const { status } = await through(country, own);
        const refused = status === 451 || status === 403;
        expect([firm.name, country, refused]).toEqual([
          firm.name,
          country,
          firm.expected.refused.includes(country),
        ]);
      }
    }
  });

  it('have no dead links, and none that leads out of the world', async () => {
    for (const firm of world.firms) {
      const waiting = firm.stops.map((stop) => stop.url);
      const seen = new Set<string>();
      for (let url = waiting.pop(); url; url = waiting.pop()) {
        if (seen.has(url)) continue;
        seen.add(url);
        const answer = await through('TR', url);
        expect([url, answer.status < 400]).toEqual([url, true]);
        for (const href of linksOf(answer)) {
          const next = new URL(href, url);
          next.hash = '';
          expect([url, next.port]).toEqual([url, String(world.port)]);
          waiting.push(next.href);
        }
      }
    }
  });
});

describe('sites', () => {
  it('T1 offers no state of the Union in its sign-up', async () => {
    const { body } = await through('TR', world.link('kestrelx.example', '/signup'));
    expect(body).toContain('<option>Türkiye</option>');
    expect(body).not.toMatch(/<option>(Germany|France|Poland|Spain|Norway)</);
  });

  it('T2 sends visitors from Poland to Polish pages and others to English ones', async () => {
    const home = world.link('zorvana.example', '/');
    expect((await through('PL', home)).headers.location).toBe('/pl/');
    expect((await through('DE', home)).headers.location).toBe('/en/');
    const { body } = await through('TR', world.link('zorvana.example', '/pl/rejestracja'));
    expect(body).toContain('type="checkbox"');
  });

  it('Halbmond shows its bonus to visitors from Germany only', async () => {
    const home = world.link('halbmond.example', '/');
    expect((await through('DE', home)).body).toContain('Willkommensbonus');
    const elsewhere = await Promise.all(
      ['FR', 'PL', 'TR'].map((country) => through(country, home)),
    );
    for (const { body } of elsewhere) expect(body).not.toMatch(/bonus|€|SEPA/i);
  });

  it('Bannerlight leads through a tracker to a landing page', async () => {
    let url = world.link('bannerlight.example', '/go');
    const hops: string[] = [];
    for (let answer = await through('FR', url); answer.status === 302; ) {
      url = new URL(String(answer.headers.location), url).href;
      hops.push(new URL(url).hostname);
      answer = await through('FR', url);
    }
    expect(hops).toEqual([
      'go.trackhop.example',
      'go.trackhop.example',
      'offre-bannerlight.example',
    ]);
    const robots = await through('FR', world.link('bannerlight.example', '/robots.txt'));
    expect(robots.body).toContain('Disallow: /depot');
  });

  it('the hostile corner is as bad as it says', async () => {
    const at = (path: string) => through('TR', world.link('hostile.example', path));
    expect((await at('/empty')).body).toBe('');
    expect((await at('/huge')).body.length).toBeGreaterThan(40 * 1024 * 1024);
    expect((await at('/status/403')).status).toBe(403);
    expect((await at('/status/503')).status).toBe(503);
    expect((await at('/download')).headers['content-disposition']).toContain('attachment');
    expect((await at('/redirect-loop')).headers.location).toBe('/redirect-loop');
    expect((await at('/redirect-private')).headers.location).toContain('169.254.169.254');
    expect((await at('/reset')).status).toBeGreaterThanOrEqual(590);
    expect((await at('/nothing-here')).status).toBe(404);
  });

  it('the broken certificate is broken', async () => {
    const failure = await new Promise<string>((resolve) => {
      const port = new URL(world.brokenTls).port;
      secureRequest({ port, servername: 'tls-broken.example' }, () => resolve('accepted'))
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
        .end();
    });
    expect(failure).toContain('SELF_SIGNED');
  });
});

/** What a proxy says to a request for a tunnel. */
function tunnel(proxy: string, target: string): Promise<string> {
  const { hostname, port } = new URL(proxy);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\r\n')) socket.end();
    });
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

function linksOf({ headers, body }: Answer): string[] {
  if (typeof headers.location === 'string') return [headers.location];
  return [...body.matchAll(/<(?:a|img|iframe|link)\b[^>]*?(?:href|src)="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((href) => !/^(tel:|mailto:|data:|#)/.test(href) && href !== '/depot');
}
