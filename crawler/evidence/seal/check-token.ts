import { createHash } from 'node:crypto';
import type { Certificate } from 'pkijs';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { bufferOf, namedSigners, readToken, type Token } from './token.ts';

/** What a timestamp proves: faults, or the time and the authority that vouches for it. */
export type CheckedToken = {
  faults: string[];
  /** ISO 8601 in UTC, by the authority's clock. */
  at?: string;
  /** Name of the certificate that signed. */
  authority?: string;
  /** Name of the last certificate of the chain that the token carries. */
  root?: string;
  /** Whether the chain ends in a certificate that the caller trusts; missing where none were given. */
  trusted?: boolean;
};

type Expected = {
  /** The number that was sent with the request; tokens read from disk are not asked for it. */
  nonce?: bigint;
  /** Roots that the caller trusts. */
  roots?: readonly Certificate[];
};

const sha256Id = '2.16.840.1.101.3.4.2.1';
const timeStamping = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';

/** Checks a timestamp reply (RFC 3161) over some bytes: hash, signature, purpose, validity, chain. */
export async function checkToken(
  reply: Uint8Array,
  stamped: Uint8Array,
  { nonce, roots }: Expected = {},
): Promise<CheckedToken> {
  let token: Token;
  try {
    token = readToken(reply);
  } catch (fault) {
    return { faults: [wordsOfFault(fault)] };
  }
  const { info, signer } = token;
  const faults = [
    ...imprintFaults(token, stamped),
    ...(nonce === undefined || info.nonce?.toBigInt() === nonce
      ? []
      : ['the reply answers another request (wrong nonce)']),
    ...signerFaults(token),
    ...(await signatureFaults(token, stamped)),
  ];
  const chain = await chainOf(token);
  for (const each of chain) {
    if (info.genTime < each.notBefore.value || info.genTime > each.notAfter.value) {
      faults.push(`the certificate of ${nameOf(each)} was not valid at ${iso(info.genTime)}`);
    }
  }
  const trusted = roots === undefined ? undefined : await endsIn(chain, roots);
  if (trusted === false) faults.push('the chain does not end in a certificate that is trusted');
  return {
    faults,
    at: iso(info.genTime),
    authority: nameOf(signer),
    root: nameOf(chain.at(-1) ?? signer),
    ...(trusted === undefined ? {} : { trusted }),
  };
}

function imprintFaults({ info }: Token, stamped: Uint8Array): string[] {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== sha256Id) return ['the token does not use SHA-256'];
  const expected = createHash('sha256').update(stamped).digest();
  return expected.equals(Buffer.from(hashedMessage.getValue()))
    ? []
    : ['the token is of other bytes (wrong hash)'];
}

function signerFaults({ signed, signer }: Token): string[] {
  const faults: string[] = [];
  const usage = signer.extensions?.find(({ extnID }) => extnID === extendedKeyUsage);
  const purposes: string[] = usage?.parsedValue?.keyPurposes ?? [];
  if (!usage?.critical || purposes.length !== 1 || purposes[0] !== timeStamping) {
    faults.push(`the certificate of ${nameOf(signer)} is not one for timestamps`);
  }
  const der = Buffer.from(signer.toSchema().toBER());
  const named = namedSigners(signed);
  const fits = named.some(
    ({ algorithm, hash }) =>
      algorithm !== 'other' && createHash(algorithm).update(der).digest().equals(hash),
  );
  const unknown = named.some(({ algorithm }) => algorithm === 'other');
  if (!fits && !unknown) faults.push('the token names another certificate as its signer');
  return faults;
}

async function signatureFaults({ signed }: Token, stamped: Uint8Array): Promise<string[]> {
  const data = bufferOf(stamped);
  const holds = await signed.verify({ signer: 0, data, checkChain: false }).catch(() => false);
  return holds ? [] : ['the authority’s signature does not hold'];
}

/** From the signer up through the certificates that the token carries, each one's signature checked. */
async function chainOf({ signer, certificates }: Token): Promise<Certificate[]> {
  const chain = [signer];
  for (let last = signer; !last.issuer.isEqual(last.subject); ) {
    const above = await issuerOf(last, certificates);
    if (above === undefined || chain.includes(above)) break;
    chain.push(above);
    last = above;
  }
  return chain;
}

async function issuerOf(
  certificate: Certificate,
  among: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const above of among) {
    if (!above.subject.isEqual(certificate.issuer)) continue;
    if (await certificate.verify(above).catch(() => false)) return above;
  }
  return undefined;
}

async function endsIn(chain: Certificate[], roots: readonly Certificate[]): Promise<boolean> {
  const last = chain.at(-1);
  if (last === undefined) return false;
  const bytes = Buffer.from(last.toSchema().toBER());
  if (roots.some((root) => Buffer.from(root.toSchema().toBER()).equals(bytes))) return true;
  return (await issuerOf(last, roots)) !== undefined;
}

function nameOf({ subject }: Certificate): string {
  const common = subject.typesAndValues.find(({ type }) => type === '2.5.4.3');
  const words: unknown = (common ?? subject.typesAndValues[0])?.value.valueBlock.value;
  return typeof words === 'string' ? words : 'a nameless certificate';
}

function iso(date: Date): string {
  return date.toISOString();
}
