import http from 'node:http';
import { Server } from 'proxy-chain';
import { afterEach, expect, test } from 'vitest';
import { parseCidr } from '../../../crawler/visit/address-rules.ts';
import {
  guardHeader,
  type NetworkGuard,
  openNetworkGuard,
} from '../../../crawler/visit/network-guard.ts';
import { startSocksExit } from '../../world/socks-exit.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const loopback = [parseCidr('127.0.0.0/8')].filter((range) => range !== undefined);

async function site(hear: () => void = () => {}): Promise<number> {
  const server = http.createServer((request, response) =>
    response.end(`hello ${request.headers.host}`),
  );
  server.on('connection', hear);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function guarded(options: Parameters<typeof openNetworkGuard>[0]): Promise<NetworkGuard> {
  const guard = await openNetworkGuard(options);
  closing.push(guard.close);
  return guard;
}

/** Asks the guard as a browser does: absolute address for http, CONNECT for tunnels. */
function ask(guard: NetworkGuard, url: string) {
  return new Promise<{ status: number; body: string; mark: unknown }>((resolve, reject) => {
    const { port } = new URL(guard.server);
    const request = http.request({
      host: '127.0.0.1',
      port,
      agent: false,
      path: url,
      headers: { host: new URL(url).host },
    });
    request.on('response', (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, mark: response.headers[guardHeader] }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

function tunnel(guard: NetworkGuard, host: string) {
  return new Promise<number>((resolve, reject) => {
    const { port } = new URL(guard.server);
    const request = http.request({ host: '127.0.0.1', port, method: 'CONNECT', path: host });
    request.on('connect', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('response', (response) => resolve(response.statusCode ?? 0));
    request.on('error', reject);
    request.end();
  });
}

test('a private address is refused, written as address and behind a name', async () => {
  const port = await site();
  const guard = await guarded({ allowed: [], lookup: async () => ['127.0.0.1'] });
  const literal = await ask(guard, `http://127.0.0.1:${port}/`);
  expect(literal).toMatchObject({ status: 502, mark: guard.mark });
  expect(await ask(guard, `http://rebound.example:${port}/`)).toMatchObject({ mark: guard.mark });
  expect(await tunnel(guard, `rebound.example:${port}`)).toBe(502);
  expect(await tunnel(guard, `[::1]:${port}`)).toBe(502);
  expect(guard.record.failures.every(({ kind }) => kind === 'forbidden')).toBe(true);
  expect(guard.record.failures).toHaveLength(3);
});

test('a name cannot change its mind between judgement and connection', async () => {
  const port = await site();
  const only = [parseCidr('127.0.0.1')].filter((range) => range !== undefined);
  const answers = [['127.0.0.9', '127.0.0.1'], ['127.0.0.9'], ['127.0.0.1'], ['127.0.0.9']];
  let asked = 0;
  const lookup = async () => answers[asked++] ?? [];
  const guard = await guarded({ allowed: only, lookup });
  expect(await tunnel(guard, `rebound.example:${port}`)).toBe(200);
  expect(await tunnel(guard, `rebound.example:${port}`)).toBe(502);
  expect(await ask(guard, `http://rebound.example:${port}/`)).toMatchObject({ status: 200 });
  expect(await ask(guard, `http://rebound.example:${port}/`)).toMatchObject({ mark: guard.mark });
  expect(asked).toBe(4);
});

test('what is allowed goes through, by name and by address, plain and tunnelled', async () => {
  const port = await site();
  const guard = await guarded({ allowed: loopback, lookup: async () => ['127.0.0.1'] });
  expect(await ask(guard, `http://kestrelx.example:${port}/`)).toMatchObject({
    status: 200,
    body: `hello kestrelx.example:${port}`,
  });
  expect(await tunnel(guard, `kestrelx.example:${port}`)).toBe(200);
  expect(guard.record.asked.get(`kestrelx.example:${port}`)).toBe(2);
  expect(guard.record.failures).toEqual([]);
});

test('the reason of a failure is kept: unknown host, refused connection', async () => {
  const fail = async () => {
    throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
  };
  const unknown = await guarded({ allowed: [], lookup: fail });
  expect(await ask(unknown, 'http://nowhere.example/')).toMatchObject({
    status: 502,
    mark: unknown.mark,
  });
  expect(unknown.record.failures).toMatchObject([
    { host: 'nowhere.example:80', kind: 'unknown-host', because: 'unknown host (ENOTFOUND)' },
  ]);
  const refused = await guarded({ allowed: loopback });
  expect(await tunnel(refused, '127.0.0.1:9')).toBe(502);
  await ask(refused, 'http://127.0.0.1:9/');
  expect(refused.record.failures).toMatchObject([
    { host: '127.0.0.1:9', kind: 'no-connection', because: 'connection refused (ECONNREFUSED)' },
  ]);
});

test('behind an exit names are left to the exit, and addresses are still judged', async () => {
  const port = await site();
  const exit = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: ({ username, password }) => ({
      requestAuthentication: username !== 'user' || password !== 'p@ss',
      dnsLookup: ((_: string, options: { all?: boolean }, answer: (...given: unknown[]) => void) =>
        options.all
          ? answer(null, [{ address: '127.0.0.1', family: 4 }])
          : answer(null, '127.0.0.1', 4)) as never,
    }),
  });
  await exit.listen();
  closing.push(() => exit.close(true));
  const never = async () => {
    throw new Error('nothing is resolved here');
  };
  const open = await guarded({
    exit: `http://user:p%40ss@127.0.0.1:${exit.port}`,
    allowed: [],
    lookup: never,
  });
  expect(await ask(open, `http://kestrelx.example:${port}/`)).toMatchObject({ status: 200 });
  expect(await tunnel(open, `kestrelx.example:${port}`)).toBe(200);
  expect(await ask(open, `http://127.0.0.1:${port}/`)).toMatchObject({
    status: 502,
    mark: open.mark,
  });
  expect(await tunnel(open, `localhost:${port}`)).toBe(502);

  const shut = await guarded({ exit: `http://127.0.0.1:${exit.port}`, allowed: [] });
  expect(await tunnel(shut, 'kestrelx.example:443')).toBe(597);
  expect(shut.record.failures).toMatchObject([
    { kind: 'exit', because: expect.stringContaining('password') },
  ]);
});

test('an exit that is down is told from a site that is down', async () => {
  const guard = await guarded({ exit: 'http://127.0.0.1:9', allowed: [] });
  await ask(guard, 'http://kestrelx.example/');
  await tunnel(guard, 'kestrelx.example:443');
  expect(guard.record.failures.length).toBeGreaterThan(0);
  for (const { kind, because } of guard.record.failures) {
    expect(kind).toBe('exit');
    expect(because).toBe('exit down: connection refused (ECONNREFUSED)');
  }
});

test('a SOCKS exit is given names, and says itself what it could not reach', async () => {
  const port = await site();
  const asked: string[] = [];
  const socks = await startSocksExit({
    leavesFrom: () => '127.0.0.1',
    lookup: (host, options, answer) => {
      asked.push(host);
      if (options.all) answer(null, [{ address: '127.0.0.1', family: 4 }]);
      else answer(null, '127.0.0.1', 4);
    },
    user: 'user',
    password: 'p@ss',
  });
  closing.push(socks.close);
  const exit = `socks5://user:p%40ss@127.0.0.1:${socks.port}`;
  const lookup = async () => {
    throw new Error('nothing is resolved here');
  };
  const guard = await guarded({ exit, allowed: [], lookup });
  expect(await ask(guard, `http://kestrelx.example:${port}/`)).toMatchObject({ status: 200 });
  expect(await tunnel(guard, `kestrelx.example:${port}`)).toBe(200);
  expect(asked).toEqual(['kestrelx.example', 'kestrelx.example']);
  expect(await tunnel(guard, 'closed.example:9')).toBe(502);
  await ask(guard, 'http://closed.example:9/');
  expect(guard.record.failures).toEqual([
    { host: 'closed.example:9', kind: 'beyond-exit', because: 'connection refused, says the exit' },
  ]);
  const shut = await guarded({ exit: exit.replace('p%40ss', 'wrong'), allowed: [] });
  expect(await tunnel(shut, 'kestrelx.example:443')).toBe(502);
  await ask(shut, 'http://kestrelx.example/');
  expect(shut.record.failures.map(({ kind, because }) => [kind, because])).toEqual(
    [443, 80].map(() => ['exit', 'the exit asks for a user and password, or refused those given']),
  );
  const wrong = await guarded({ exit: `socks5://127.0.0.1:${port}`, allowed: [] });
  expect(await tunnel(wrong, 'kestrelx.example:443')).toBe(502);
  expect(wrong.record.failures).toMatchObject([
    { kind: 'exit', because: expect.stringMatching(/does not speak SOCKS5|closed the connection/) },
  ]);
});

test.each([
  ['direct', false],
  ['by an http exit', true],
])('after a hang-up what is asked for goes out by new connections (%s)', async (_, byExit) => {
  let opened = 0;
  const count = () => {
    opened += 1;
  };
  const port = await site(byExit ? undefined : count);
  const exit = new Server({ host: '127.0.0.1', port: 0 });
  await exit.listen();
  closing.push(() => exit.close(true));
  if (byExit) exit.server.on('connection', count);
  const proxy = byExit ? `http://127.0.0.1:${exit.port}` : undefined;
  const guard = await guarded({ allowed: loopback, exit: proxy });
  const asked = () => ask(guard, `http://127.0.0.1:${port}/`);
  await asked();
  await asked();
  expect(opened).toBe(1);
  guard.hangUp();
  expect((await asked()).status).toBe(200);
  expect(opened).toBe(2);
});
