import { randomUUID } from 'node:crypto';
import { RequestError, Server } from 'proxy-chain';
import { type Cidr, canonical, isAddress, refusalOf, refusalOfHost } from './address-rules.ts';
import { exitWay, type Way } from './exit-way.ts';
import { emptyRecord, errorInWords, type GuardRecord, noteFailure } from './guard-record.ts';
import { type Lookup, pinned, resolve } from './resolve.ts';
import { dial, type Report, relay, watchedAgent } from './sockets.ts';

/** The choke point of one visit: every byte that its pages ask for goes through here. */
export type NetworkGuard = {
  /** For the browser context's proxy setting. */
  server: string;
  record: GuardRecord;
  /** Value of the header that marks an answer as the guard's own, not the site's. */
  mark: string;
  /** Cuts all connections: what is asked for next goes out by new ones. */
  hangUp: () => void;
  close: () => Promise<void>;
};

/** The header that carries `NetworkGuard.mark`. */
export const guardHeader = 'x-unsolicited-guard';

/** Hosts that Chromium itself asks, e.g. after a TLS error, and no page does. */
const ownErrands = new Set(['connectivitycheck.gstatic.com', 'update.googleapis.com']);

/**
 * Opens a guard on a port of its own. Private, loopback and link-local addresses are refused unless
 * allowed. Without an exit it resolves names itself and connects to the very address that it
 * judged, so that a name cannot change its mind in between. Behind an exit names go there
 * unresolved and addresses written as such are judged; the exit itself is trusted.
 */
export async function openNetworkGuard(options: {
  /** Address of the proxy; missing: direct. */
  exit?: string;
  /** PEM file with the authority of an https proxy. */
  authority?: string;
  allowed: readonly Cidr[];
  lookup?: Lookup;
}): Promise<NetworkGuard> {
  const record = emptyRecord();
  const mark = randomUUID();
  const way =
    options.exit === undefined
      ? directly(record, options)
      : exitWay(record, options.exit, options.authority);
  const server = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: async (request) => {
      const host = `${request.hostname}:${request.port}`;
      if (ownErrands.has(request.hostname)) throw new RequestError('not a page’s errand', 502);
      record.asked.set(host, (record.asked.get(host) ?? 0) + 1);
      const refusal = refusalOfHost(request.hostname, options.allowed);
      if (refusal) throw refuse(record, mark, host, 'forbidden', refusal);
      try {
        return await way.open(host, request);
      } catch (fault) {
        if (fault instanceof ConnectionFault) {
          throw refuse(record, mark, host, fault.kind, fault.message);
        }
        throw new RequestError(errorInWords(fault), 502, { [guardHeader]: mark });
      }
    },
  });
  server.on('tunnelConnectFailed', ({ response, customTag }) => {
    const status = Number(response.statusCode);
    const kind = asksPassword(status) ? 'exit' : 'beyond-exit';
    noteFailure(record, { host: String(customTag), kind, because: exitAnswer(status) });
  });
  await server.listen();
  const hangUp = () => {
    way.close();
    server.closeConnections();
  };
  const close = async () => {
    way.close();
    await server.close(true);
  };
  return { server: `http://127.0.0.1:${server.port}`, record, mark, hangUp, close };
}

/** What a status that only forward proxies use says; 502 to 504 may be the site's own. */
export function exitAnswer(status: number): string {
  if (asksPassword(status)) {
    return 'the exit asks for a user and password, or refused those given';
  }
  if (status === 593) return 'unknown host, says the exit';
  if (status === 594) return 'connection refused, says the exit';
  return `the exit could not reach the host (it answered ${status})`;
}

/** Whether an exit's answer says that it wants to know who we are. */
export function asksPassword(status: number): boolean {
  return status === 407 || status === 401 || status === 597;
}

function directly(
  record: GuardRecord,
  options: { allowed: readonly Cidr[]; lookup?: Lookup },
): Way {
  const agent = watchedAgent(reporter(record));
  const open: Way['open'] = async (host, request) => {
    const name = canonical(request.hostname) ?? request.hostname;
    const found = isAddress(name)
      ? [name.replace(/^\[|\]$/g, '')]
      : await resolve(name, options.lookup).catch((error) => {
          throw new ConnectionFault('unknown-host', errorInWords(error));
        });
    const refusals = found.map((address) => refusalOf(address, options.allowed));
    const good = found.filter((_, index) => refusals[index] === undefined);
    if (good.length === 0) {
      throw new ConnectionFault('forbidden', refusals[0] ?? `${name} has no address`);
    }
    const dnsLookup = pinned(good);
    if (request.isHttp) return { httpAgent: agent, dnsLookup };
    const target = await opening(record, host, dial(name, request.port, dnsLookup)).catch(
      (error) => {
        throw new ConnectionFault('no-connection', errorInWords(error));
      },
    );
    return { customConnectServer: relay(target) };
  };
  return { open, close: () => agent.destroy() };
}

/** Notes what becomes of the sockets that go out directly. */
function reporter(record: GuardRecord): Report {
  return (host, error) =>
    noteFailure(record, { host, kind: 'no-connection', because: errorInWords(error) });
}

async function opening<Value>(record: GuardRecord, host: string, work: Promise<Value>) {
  record.opening.set(host, (record.opening.get(host) ?? 0) + 1);
  try {
    return await work;
  } finally {
    record.opening.set(host, (record.opening.get(host) ?? 1) - 1);
  }
}

function refuse(
  record: GuardRecord,
  mark: string,
  host: string,
  kind: 'forbidden' | 'unknown-host' | 'no-connection',
  because: string,
): RequestError {
  noteFailure(record, { host, kind, because });
  return new RequestError(because, 502, { [guardHeader]: mark });
}

class ConnectionFault extends Error {
  readonly kind: 'forbidden' | 'unknown-host' | 'no-connection';

  constructor(kind: ConnectionFault['kind'], because: string) {
    super(because);
    this.kind = kind;
  }
}
