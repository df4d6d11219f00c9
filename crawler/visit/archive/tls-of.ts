import { sha256 } from '../../evidence/sha256.ts';
import type { Reply } from './exchange.ts';
import type { TargetSession } from './session-tree.ts';

type TlsHost = {
  host: string;
  protocol: string;
  cipher: string;
  keyExchangeGroup?: string;
  subject: string;
  issuer: string;
  names: string[];
  validFrom: string;
  validTo: string;
  /** SHA-256 of each certificate that the host sent, its own first, and that one itself in DER. */
  chainSha256?: string[];
  certificate?: string;
};

const mostHosts = 200;

/** Certificate facts of every https host that answered in a visit. */
export async function tlsOf(
  session: TargetSession,
  replies: readonly { url: string; reply: Reply }[],
): Promise<TlsHost[]> {
  const hosts = new Map<string, TlsHost>();
  for (const { url, reply } of replies) {
    const { origin, host } = new URL(url);
    const { security } = reply;
    if (!security || hosts.has(host) || hosts.size >= mostHosts) continue;
    const { validFrom, validTo, ...facts } = security;
    const seen: TlsHost = {
      host,
      ...facts,
      validFrom: dateOf(validFrom),
      validTo: dateOf(validTo),
    };
    hosts.set(host, seen);
    const chain = await session
      .send('Network.getCertificate', { origin })
      .catch(() => ({ tableNames: [] as string[] }));
    const [own] = chain.tableNames;
    if (!own) continue;
    seen.chainSha256 = chain.tableNames.map((der) => sha256(Buffer.from(der, 'base64')));
    seen.certificate = own;
  }
  return [...hosts.values()];
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
