import { createServer, type Socket } from 'node:net';

const page = '<!doctype html><title>Sign in</title><h1>Welcome to the hotel network</h1>';

/** Proxies that do wrong: one that never answers, and one that answers all with its own page. */
export async function startBadExit(
  does: 'hangs' | 'html',
): Promise<{ proxy: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    if (does === 'hangs') return;
    socket.on('data', () => {
      const length = Buffer.byteLength(page);
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${length}\r\n\r\n${page}`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    proxy: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
