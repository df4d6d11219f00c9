import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A host whose certificate is signed by nobody: browsers refuse it, as they should. */
export async function startBrokenTls(): Promise<{
  host: string;
  port: number;
  close: () => Promise<void>;
}> {
  const pem = readFileSync(new URL('./tls-broken.test-only.pem', import.meta.url));
  const server = createServer({ key: pem, cert: pem }, (_request, response) => {
    response.end('<h1>Nobody should read this without overriding a certificate error.</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: 'tls-broken.example',
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
