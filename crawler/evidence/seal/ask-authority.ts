import { randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { sha256 } from '../sha256.ts';
import { type CheckedToken, checkToken } from './check-token.ts';

const patience = 20_000;
const largestReply = 1024 * 1024;
const sha256Id = '2.16.840.1.101.3.4.2.1';

/** A reply that was checked, or why there is none. */
export type Stamped = { reply: Uint8Array; token: CheckedToken } | { because: string };

/**
 * Asks a timestamp authority (RFC 3161 over HTTP) for a token over some bytes; it is sent their
 * hash only. A reply that does not check is not kept: the reason is said instead.
 */
export async function askAuthority(authority: string, bytes: Uint8Array): Promise<Stamped> {
  const nonce = BigInt(`0x${randomBytes(8).toString('hex')}`);
  let reply: Uint8Array;
  try {
    const answer = await fetch(authority, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: request(bytes, nonce),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) return { because: `answered ${answer.status}` };
    reply = await bounded(answer);
  } catch (fault) {
    return { because: reasonOf(fault) };
  }
  const token = await checkToken(reply, bytes, { nonce });
  if (token.faults.length > 0) return { because: token.faults.join('; ') };
  const off = Math.abs(Date.parse(token.at ?? '') - Date.now());
  if (off > 86_400_000) return { because: `its time, ${token.at}, is more than a day off ours` };
  return { reply, token };
}

function request(bytes: Uint8Array, nonce: bigint): ArrayBuffer {
  const hash = Buffer.from(sha256(bytes), 'hex');
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Id }),
    hashedMessage: new OctetString({ valueHex: Uint8Array.from(hash).buffer }),
  });
  const asked = new TimeStampReq({
    version: 1,
    messageImprint,
    certReq: true,
    nonce: Integer.fromBigInt(nonce),
  });
  return asked.toSchema().toBER();
}

async function bounded(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > largestReply) throw new Error('its reply is larger than 1 MB');
    pieces.push(read.value);
  }
  return Buffer.concat(pieces);
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  const { cause } = fault;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `not reached: ${fault.message}${code}`;
}
