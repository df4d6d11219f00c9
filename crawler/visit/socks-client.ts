import { connect, isIP, type Socket } from 'node:net';

/** A SOCKS5 proxy: where it listens, and who we are to it. */
export type SocksProxy = { host: string; port: number; user: string; password: string };

/** Thrown when no connection came about; says whether the proxy itself is at fault. */
export class SocksFault extends Error {
  readonly whose: 'exit' | 'host';

  constructor(whose: SocksFault['whose'], because: string) {
    super(because);
    this.whose = whose;
  }
}

const patience = 20_000;

/** What the proxy answers to a connection that did not come about (RFC 1928, section 6). */
const replies: Record<number, string> = {
  2: 'the exit does not allow this connection',
  3: 'no route to the network, says the exit',
  4: 'no route to the host, says the exit',
  5: 'connection refused, says the exit',
  6: 'connection timed out, says the exit',
};

/** The parts of a `socks5://user:password@host:port` address. */
export function socksProxyOf(address: string): SocksProxy {
  const { hostname, port, username, password } = new URL(address);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

/**
 * Connects to a host through a SOCKS5 proxy (RFC 1928, 1929). A name goes to the proxy as it is,
 * so that it is resolved there and nowhere else.
 */
export async function dialSocks(proxy: SocksProxy, host: string, port: number): Promise<Socket> {
  const socket = connect({ host: proxy.host, port: proxy.port });
  socket.on('error', () => {});
  const late = setTimeout(() => {
    const error = new Error('connection timed out');
    socket.destroy(Object.assign(error, { code: 'ETIMEDOUT' }));
  }, patience);
  try {
    await opened(socket);
    const take = reader(socket);
    await negotiate(socket, take, proxy);
    socket.write(Buffer.from([5, 1, 0, ...addressBytes(host), port >> 8, port & 0xff]));
    const [, reply = 1, , kind = 1] = await take(4);
    if (reply !== 0) {
      throw new SocksFault(
        'host',
        replies[reply] ?? `the exit could not reach the host (${reply})`,
      );
    }
    const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await take(1))[0] ?? 0);
    await take(length + 2);
    return socket;
  } catch (fault) {
    socket.destroy();
    throw fault;
  } finally {
    clearTimeout(late);
  }
}

async function negotiate(socket: Socket, take: Take, proxy: SocksProxy): Promise<void> {
  const named = proxy.user !== '' || proxy.password !== '';
  socket.write(Buffer.from(named ? [5, 2, 0, 2] : [5, 1, 0]));
  const [version, method] = await take(2);
  if (version !== 5) throw new SocksFault('exit', 'the exit does not speak SOCKS5');
  const refused = 'the exit asks for a user and password, or refused those given';
  if (method === 0) return;
  if (method !== 2 || !named) throw new SocksFault('exit', refused);
  const user = Buffer.from(proxy.user, 'utf8').subarray(0, 255);
  const password = Buffer.from(proxy.password, 'utf8').subarray(0, 255);
  socket.write(Buffer.from([1, user.length, ...user, password.length, ...password]));
  const [, status] = await take(2);
  if (status !== 0) throw new SocksFault('exit', refused);
}

function addressBytes(host: string): number[] {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 4) return [1, ...bare.split('.').map(Number)];
  const name = Buffer.from(bare, 'utf8').subarray(0, 255);
  return [3, name.length, ...name];
}

function opened(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
}

type Take = (count: number) => Promise<Buffer>;

/** Reads exactly so many bytes and leaves the rest for whoever reads next. */
function reader(socket: Socket): Take {
  return async (count) => {
    for (;;) {
      const piece: Buffer | null = count === 0 ? Buffer.alloc(0) : socket.read(count);
      if (piece && piece.length === count) return piece;
      if (piece) throw new SocksFault('exit', 'the exit closed the connection');
      await readable(socket);
    }
  };
}

function readable(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error) => {
      socket.off('readable', ready).off('error', settle).off('close', shut);
      if (error) reject(error);
      else resolve();
    };
    const ready = () => settle();
    const shut = () => settle(closed());
    socket.once('readable', ready).once('error', settle).once('close', shut);
  });
}

function closed(): SocksFault {
  return new SocksFault('exit', 'the exit closed the connection');
}
