import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Kysely } from 'kysely';
import { exitCode, Failure } from '../failure.ts';
import type { Schema } from '../store/schema.ts';
import { isAddress, refusalOf } from '../visit/address-rules.ts';
import { openApp } from './app.tsx';
import { openCasePlaces } from './case-places.ts';
import { openSessions } from './sessions.ts';

export type ServerOptions = {
  /** Address or name to listen on, and port; 0 takes a free one. */
  host: string;
  port: number;
  /** Demanded of whoever comes, where it listens beyond this machine. */
  token?: string;
  /** Further names under which it may be asked for. */
  names?: readonly string[];
  /** Folder of the data, where copies of cases of an S3 store are made. */
  data: string;
};

/** Shorter tokens can be guessed. */
const shortestToken = 16;

/** Serves the web page over all cases. On loopback there is nobody to sign in; elsewhere a token is demanded. */
export async function openServer(
  db: Kysely<Schema>,
  { host, port, token, names = [], data }: ServerOptions,
): Promise<{ url: string; close: () => Promise<void> }> {
  const here = isLoopback(host);
  if (!here && token === undefined) {
    throw new Failure(
      `--listen ${host}: others can reach it, so it needs a token; export UNSOLICITED_TOKEN (at least ${shortestToken} characters)`,
    );
  }
  if (token !== undefined && token.length < shortestToken) {
    throw new Failure(
      `UNSOLICITED_TOKEN: at least ${shortestToken} characters, so that it cannot be guessed`,
    );
  }
  const rules = {
    names: [...(isAddress(host) ? [] : [host]), ...names],
    anyAddress: !here,
    ...(token !== undefined && { sessions: openSessions(token) }),
  };
  const app = await openApp(db, rules, openCasePlaces(data));
  return new Promise((done, failed) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info: AddressInfo) => {
      const shown = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      done({ url: `http://${shown}:${info.port}/`, close });
    });
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    server.on('error', (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === 'EADDRINUSE';
      const fix = taken ? `port ${port} is taken; name another by --listen` : fault.message;
      failed(
        new Failure(`${host}:${port}: ${fix}`, taken ? exitCode.usage : exitCode.componentMissing),
      );
    });
  });
}

function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return isAddress(host) && (refusalOf(host, []) ?? '').startsWith('loopback');
}
