import type { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type HttpServerOptions, Server } from 'proxy-chain';
import { sourceAddress } from './countries.ts';
import { startSocksExit } from './socks-exit.ts';

/** A running forward proxy: requests through it come from its country. */
export type Exit = {
  country: string;
  proxy: string;
  /** PEM file of the authority behind an https proxy's certificate. */
  authority?: string;
};

/** An exit that is to be started. */
export type ExitPlan = {
  /** The country that it is said to stand in. */
  country: string;
  /** Where it stands in truth, asked anew for each connection; `country` where it is missing. */
  standsIn?: () => string;
  speaks?: 'http' | 'https' | 'socks5';
  user?: string;
  password?: string;
};

type Running = { exit: Exit; close: () => Promise<void> };
type World = { knows: (host: string) => boolean; onTrap?: (url: string, country: string) => void };

/** The certificate by which https exits identify themselves: valid for 127.0.0.1, known to nobody. */
const certificate = fileURLToPath(new URL('./tls/exit.test-only.pem', import.meta.url));

/**
 * Starts forward proxies. A proxy resolves the names that `knows` says exist, all to this machine;
 * other names do not exist, and addresses written as numbers lead into a trap that answers 200, so
 * that a guard that let one through is caught by the request log.
 */
export async function startExits(
  options: World & { countries: string[]; exits?: ExitPlan[] },
): Promise<{ exits: Exit[]; close: () => Promise<void> }> {
  const plans = [
    ...options.countries.map((country): ExitPlan => ({ country })),
    ...(options.exits ?? []),
  ];
  const running: Running[] = [];
  const seen = new Map<string, number>();
  for (const plan of plans) {
    const nth = (seen.get(plan.country) ?? 0) + 1;
    seen.set(plan.country, nth);
    const leavesFrom = () => sourceAddress(plan.standsIn?.() ?? plan.country, nth);
    leavesFrom();
    const start = plan.speaks === 'socks5' ? startSocks : startHttp;
    running.push(await start(plan, leavesFrom, options));
  }
  return {
    exits: running.map(({ exit }) => exit),
    close: async () => {
      await Promise.all(running.map(({ close }) => close()));
    },
  };
}

async function startSocks(
  plan: ExitPlan,
  leavesFrom: () => string,
  { knows }: World,
): Promise<Running> {
  const { country, user, password } = plan;
  const socks = await startSocksExit({ leavesFrom, lookup: lookupOf(knows), user, password });
  const proxy = `socks5://${credentials(plan)}127.0.0.1:${socks.port}`;
  return { exit: { country, proxy }, close: socks.close };
}

async function startHttp(
  plan: ExitPlan,
  leavesFrom: () => string,
  { knows, onTrap }: World,
): Promise<Running> {
  const { country, user, password } = plan;
  // The type wants dns.lookup with its promisified twin; node calls the function alone.
  const dnsLookup = lookupOf(knows) as typeof lookup;
  const pem = plan.speaks === 'https' ? readFileSync(certificate) : '';
  const options: HttpServerOptions = {
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction({ hostname, isHttp, request, ...given }) {
      if (user !== undefined && (given.username !== user || given.password !== password)) {
        return { requestAuthentication: true };
      }
      const bare = hostname.replace(/^\[|\]$/g, '');
      const numeric = isIP(bare) !== 0 || bare === 'localhost';
      if (numeric) onTrap?.(request.url ?? bare, country);
      if (numeric && isHttp) return { customResponseFunction: () => trap };
      if (numeric) throw new Error('No tunnel to an address written as a number.');
      if (!knows(bare) && isHttp) return { customResponseFunction: () => noSuchName };
      return { localAddress: leavesFrom(), dnsLookup };
    },
  };
  const server =
    plan.speaks === 'https'
      ? new Server({ ...options, serverType: 'https', httpsOptions: { key: pem, cert: pem } })
      : new Server(options);
  await server.listen();
  const scheme = plan.speaks ?? 'http';
  const proxy = `${scheme}://${credentials(plan)}127.0.0.1:${server.port}`;
  const authority = scheme === 'https' ? { authority: certificate } : {};
  return { exit: { country, proxy, ...authority }, close: () => server.close(true) };
}

function credentials({ user, password = '' }: ExitPlan): string {
  return user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
}

const trap = {
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
  body: '<title>Trap</title><h1>A numeric address was asked for through an exit.</h1>',
};

/** As RFC 9209 lets a proxy say that the name does not resolve. */
const noSuchName = {
  statusCode: 502,
  headers: { 'content-type': 'text/plain', 'proxy-status': 'exit; error=dns_error' },
  body: 'The name does not resolve.',
};

function lookupOf(knows: (host: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    if (!knows(host)) {
      callback(
        Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }),
        '',
      );
      return;
    }
    if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  };
}
