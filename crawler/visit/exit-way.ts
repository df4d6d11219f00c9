import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { PrepareRequestFunctionOpts, PrepareRequestFunctionResult } from 'proxy-chain';
import { errorInWords, type GuardFailure, type GuardRecord, noteFailure } from './guard-record.ts';
import { relay, watchedAgent, watchedTlsAgent } from './sockets.ts';
import { dialSocks, SocksFault, socksProxyOf } from './socks-client.ts';

/** How the guard lets a request out: directly, or by an exit. */
export type Way = {
  open: (
    host: string,
    request: PrepareRequestFunctionOpts,
  ) => Promise<PrepareRequestFunctionResult>;
  close: () => void;
};

/** The way through a proxy. Names go to it unresolved, whatever it speaks. */
export function exitWay(record: GuardRecord, exit: string, authority?: string): Way {
  if (exit.startsWith('socks5:')) return socksWay(record, exit);
  const report = (host: string, error: Error) => noteFailure(record, exitFailure(host, error));
  const httpAgent = watchedAgent(report);
  const httpsAgent = watchedTlsAgent(report, authorities(authority));
  return {
    open: async (host) => ({ upstreamProxyUrl: exit, httpAgent, httpsAgent, customTag: host }),
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

/**
 * The way through SOCKS5, by a client of our own: proxy-chain's resolves the names of plain http
 * requests on this machine, and tells nobody why a connection failed.
 */
function socksWay(record: GuardRecord, exit: string): Way {
  const proxy = socksProxyOf(exit);
  const open = async (name: string, port: number) => {
    try {
      return await dialSocks(proxy, name, port);
    } catch (fault) {
      noteFailure(record, exitFailure(`${name}:${port}`, fault));
      throw fault;
    }
  };
  const agent = socksAgent(open);
  return {
    open: async (_, { isHttp, hostname, port }) => {
      if (isHttp) return { httpAgent: agent };
      return { customConnectServer: relay(await open(hostname, port)) };
    },
    close: () => agent.destroy(),
  };
}

type Opener = (name: string, port: number) => Promise<Socket>;
type Connecting = {
  createConnection: (
    to: { host?: string; port?: number | string },
    done: (error: Error | null, socket?: Socket) => void,
  ) => undefined;
};

function socksAgent(open: Opener): http.Agent {
  const agent = new http.Agent({ keepAlive: true });
  // Node documents createConnection as the place to override; its types leave it out.
  const opener = agent as unknown as Connecting;
  opener.createConnection = ({ host = '', port = 80 }, done) => {
    open(host, Number(port)).then((socket) => done(null, socket), done);
    return undefined;
  };
  return agent;
}

/** An exit that works may still not reach the host: that is told apart. */
function exitFailure(host: string, fault: unknown): GuardFailure {
  if (!(fault instanceof SocksFault)) {
    return { host, kind: 'exit', because: `exit down: ${errorInWords(fault)}` };
  }
  return { host, kind: fault.whose === 'exit' ? 'exit' : 'beyond-exit', because: fault.message };
}

function authorities(file: string | undefined): string[] | undefined {
  if (file === undefined) return undefined;
  return [...rootCertificates, readFileSync(file, 'utf8')];
}
