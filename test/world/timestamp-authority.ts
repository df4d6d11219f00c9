import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running timestamp authority of the little internet: a real `openssl ts` behind HTTP. */
export type TimestampAuthority = {
  url: string;
  /** PEM file of its root. */
  root: string;
  close: () => Promise<void>;
};

type Misbehaviour = 'wrong-nonce' | 'wrong-hash' | 'expired' | 'not-for-timestamps' | 'html';

const configuration = `
[dn]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[stamper]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[server]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, serverAuth
[req]
distinguished_name = dn
[authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

/** Starts an authority with a root and a certificate of its own; `but` makes it lie in one way. */
export async function startTimestampAuthority(but?: Misbehaviour): Promise<TimestampAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-authority-'));
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  await writeFile(join(folder, 'openssl.cnf'), configuration);
  await writeFile(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const shared = ['-config', 'openssl.cnf'];
  await openssl(
    ...['req', '-x509', ...key, ...shared, '-extensions', 'root', '-days', '30'],
    ...['-subj', '/CN=Little Internet Root', '-keyout', 'root.key', '-out', 'root.pem'],
  );
  await openssl(
    ...['req', ...key, ...shared, '-subj', '/CN=Little Internet Timestamps'],
    ...['-keyout', 'stamper.key', '-out', 'stamper.csr'],
  );
  await openssl(
    ...['x509', '-req', '-in', 'stamper.csr', '-CA', 'root.pem', '-CAkey', 'root.key'],
    ...['-CAcreateserial', '-out', 'stamper.pem', '-extfile', 'openssl.cnf'],
    ...['-extensions', but === 'not-for-timestamps' ? 'server' : 'stamper'],
    ...['-days', but === 'expired' ? '-1' : '20'],
  );
  const stamp = async (query: Buffer): Promise<Buffer> => {
    await writeFile(join(folder, 'query.tsq'), query);
    await openssl(
      ...['ts', '-reply', '-config', 'openssl.cnf', '-section', 'authority'],
      ...['-queryfile', 'query.tsq', '-signer', 'stamper.pem', '-inkey', 'stamper.key'],
      ...['-chain', 'root.pem', '-out', 'reply.tsr'],
    );
    return readFile(join(folder, 'reply.tsr'));
  };
  const other = async (...args: string[]): Promise<Buffer> => {
    await writeFile(join(folder, 'other'), 'other bytes');
    await openssl('ts', '-query', '-sha256', '-cert', ...args, '-out', 'other.tsq');
    return stamp(await readFile(join(folder, 'other.tsq')));
  };
  const answer = async (query: Buffer): Promise<Buffer> => {
    if (but === 'html') return Buffer.from('<h1>Under maintenance</h1>');
    if (but === 'wrong-hash') return other('-data', 'other');
    if (but === 'wrong-nonce') return other('-digest', imprintOf(query));
    return stamp(query);
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      answer(Buffer.concat(pieces)).then(
        (reply) => response.setHeader('content-type', 'application/timestamp-reply').end(reply),
        (fault: unknown) => response.writeHead(500).end(String(fault)),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    root: join(folder, 'root.pem'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The hash that a query is about: 32 bytes after the tag of the only octet string of that length. */
function imprintOf(query: Buffer): string {
  const at = query.indexOf(Buffer.from([0x04, 0x20]));
  return query.subarray(at + 2, at + 34).toString('hex');
}
