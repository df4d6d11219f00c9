import type { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { Server } from 'proxy-chain';
import { sourceAddress } from './countries.ts';

/** A running forward proxy: requests through it come from its country. */
export type Exit = { country: string; proxy: string };

/**
 * Starts one forward proxy a country. The proxy resolves the names that `knows` says exist, all to
 * this machine; other names do not exist, and addresses written as numbers lead into a trap that
 * answers 200, so that a guard that let one through is caught by the request log.
 */
export async function startExits(options: {
  countries: string[];
  knows: (host: string) => boolean;
  onTrap?: (url: string, country: string) => void;
}): Promise<{ exits: Exit[]; close: () => Promise<void> }> {
  // The type wants dns.lookup with its promisified twin; node calls the function alone.
  const dnsLookup = lookupOf(options.knows) as typeof lookup;
  const servers = options.countries.map((country) => {
    const localAddress = sourceAddress(country);
    return new Server({
      host: '127.0.0.1',
      port: 0,
      prepareRequestFunction({ hostname, isHttp, request }) {
        const bare = hostname.replace(/^\[|\]$/g, '');
        const numeric = isIP(bare) !== 0 || bare === 'localhost';
        if (numeric) options.onTrap?.(request.url ?? bare, country);
        if (numeric && isHttp) return { customResponseFunction: () => trap };
        if (numeric) throw new Error('No tunnel to an address written as a number.');
        if (!options.knows(bare) && isHttp) return { customResponseFunction: () => noSuchName };
        return { localAddress, dnsLookup };
      },
    });
  });
  for (const server of servers) await server.listen();
  const exits = servers.map((server, place) => ({
    country: options.countries[place] ?? '',
    proxy: `http://127.0.0.1:${server.port}`,
  }));
  return {
    exits,
    close: async () => {
      await Promise.all(servers.map((server) => server.close(true)));
    },
  };
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
