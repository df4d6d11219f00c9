import type { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

/** Told of a connection that did not come about, with its `host:port`. */
export type Report = (host: string, error: Error) => void;

const connectDeadline = 20_000;

/** Opens a connection to a name whose addresses are already decided. */
export function dial(host: string, port: number, lookup: typeof systemLookup): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port, lookup });
    const late = setTimeout(() => socket.destroy(timedOut()), connectDeadline);
    socket.once('error', reject);
    socket.once('connect', () => {
      clearTimeout(late);
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(socket);
    });
    socket.once('close', () => clearTimeout(late));
  });
}

/**
 * A connection that is open already, in the shape in which proxy-chain takes over a tunnel: it
 * hands the browser's socket to the `connection` event of a server.
 */
export function relay(target: Socket): http.Server {
  const server = http.createServer();
  server.removeAllListeners('connection');
  server.once('connection', (client: Socket) => {
    pipeline(client, target, () => {});
    pipeline(target, client, () => {});
  });
  return server;
}

/** An agent that reports connections that fail while they are being opened. */
export function watchedAgent(report: Report): http.Agent {
  const agent = new http.Agent({ keepAlive: true });
  return watched(agent, report);
}

/** The same for exits that speak TLS; `authorities` (PEM) replace the usual ones. */
export function watchedTlsAgent(report: Report, authorities?: string[]): https.Agent {
  const agent = new https.Agent({ keepAlive: true, ca: authorities });
  return watched(agent, report);
}

type Connecting = { createConnection: (...given: unknown[]) => Socket };

function watched<Agent extends http.Agent>(agent: Agent, report: Report): Agent {
  // Node documents createConnection as the place to override; its types leave it out.
  const opener = agent as unknown as Connecting;
  const original = opener.createConnection.bind(agent);
  opener.createConnection = (...given) => {
    const { host, port } = given[0] as { host?: string; port?: number | string };
    const socket = original(...given);
    const fail = (error: Error) => report(`${host}:${port}`, error);
    const late = setTimeout(() => socket.destroy(timedOut()), connectDeadline);
    socket.once('error', fail);
    socket.once(agent instanceof https.Agent ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      // What breaks an open connection says nothing about the way out.
      socket.off('error', fail);
      socket.on('error', () => {});
    });
    socket.once('close', () => clearTimeout(late));
    return socket;
  };
  return agent;
}

function timedOut(): Error {
  return Object.assign(new Error('connection timed out'), { code: 'ETIMEDOUT' });
}
