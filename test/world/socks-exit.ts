import { connect, createServer, type LookupFunction, type Socket } from 'node:net';

/** A running SOCKS5 proxy (RFC 1928, 1929) that resolves names itself. */
export async function startSocksExit(options: {
  /** From where it connects, asked anew for each connection. */
  leavesFrom: () => string;
  lookup: LookupFunction;
  /** Wanted of every client; missing: nobody is asked. */
  user?: string;
  password?: string;
}): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.once('close', () => sockets.delete(client));
    serve(client, options).catch(() => client.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

async function serve(client: Socket, options: Parameters<typeof startSocksExit>[0]): Promise<void> {
  const [, count = 0] = await take(client, 2);
  const methods = await take(client, count);
  const method = options.user === undefined ? 0 : 2;
  if (!methods.includes(method)) return void client.end(Buffer.from([5, 0xff]));
  client.write(Buffer.from([5, method]));
  if (method === 2) {
    const user = await named(client, 1);
    const password = await named(client, 0);
    const right = user === options.user && password === options.password;
    client.write(Buffer.from([1, right ? 0 : 1]));
    if (!right) return void client.end();
  }
  const [, , , kind] = await take(client, 4);
  // Only names are served: a client that resolves them itself is turned away.
  const host = kind === 3 ? await named(client, 0) : undefined;
  const port = (await take(client, 2)).readUInt16BE();
  if (host === undefined) return void client.end(reply(8));
  const target = connect({
    host,
    port,
    lookup: options.lookup,
    localAddress: options.leavesFrom(),
  });
  target.once('error', (error) => {
    const refused = 'code' in error && error.code === 'ECONNREFUSED';
    client.end(reply(refused ? 5 : 4));
  });
  target.once('connect', () => {
    client.write(reply(0));
    client.pipe(target).pipe(client);
  });
  client.once('close', () => target.destroy());
}

function reply(code: number): Buffer {
  return Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]);
}

/** A word with its length before it, and `skip` bytes before that. */
async function named(client: Socket, skip: number): Promise<string> {
  await take(client, skip);
  const [length = 0] = await take(client, 1);
  return (await take(client, length)).toString('utf8');
}

async function take(client: Socket, count: number): Promise<Buffer> {
  if (count === 0) return Buffer.alloc(0);
  for (;;) {
    const piece: Buffer | null = client.read(count);
    if (piece) return piece;
    await new Promise<void>((resolve, reject) => {
      client.once('readable', resolve);
      client.once('close', () => reject(new Error('closed')));
    });
  }
}
