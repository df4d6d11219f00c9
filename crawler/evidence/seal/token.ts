import { OctetString, type Sequence } from 'asn1js';
import { type Certificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs';

/** An RFC 3161 token out of a reply, taken apart. */
export type Token = {
  signed: SignedData;
  info: TSTInfo;
  /** Every certificate that the token carries. */
  certificates: Certificate[];
  /** The one whose key signed. */
  signer: Certificate;
};

const granted = [0, 1];
const signedData = '1.2.840.113549.1.7.2';

/** Takes a reply of a timestamp authority apart. Throws with the reason when it holds no token. */
export function readToken(reply: Uint8Array): Token {
  const answer = parsed(() => TimeStampResp.fromBER(bufferOf(reply)), 'not a timestamp reply');
  const { status, statusStrings } = answer.status;
  if (!granted.includes(status)) {
    const words = statusStrings?.map(({ valueBlock }) => valueBlock.value).join(' ');
    throw new Error(`the authority refused (status ${status}${words ? `: ${words}` : ''})`);
  }
  const { timeStampToken } = answer;
  if (timeStampToken?.contentType !== signedData) throw new Error('the reply holds no token');
  const signed = parsed(() => new SignedData({ schema: timeStampToken.content }), 'broken token');
  const content = signed.encapContentInfo.eContent;
  if (!(content instanceof OctetString)) throw new Error('the token holds no time');
  const info = parsed(() => TSTInfo.fromBER(content.getValue()), 'the token holds no time');
  const certificates = (signed.certificates ?? []).filter(
    (each): each is Certificate => 'subjectPublicKeyInfo' in each,
  );
  const signer = certificates.find((each) => isSigner(signed, each));
  if (!signer) throw new Error('the token does not carry its signer’s certificate');
  return { signed, info, certificates, signer };
}

function isSigner(signed: SignedData, certificate: Certificate): boolean {
  const sid: unknown = signed.signerInfos[0]?.sid;
  if (typeof sid !== 'object' || sid === null || !('serialNumber' in sid)) return false;
  const { issuer, serialNumber } = sid as Pick<Certificate, 'issuer' | 'serialNumber'>;
  return serialNumber.isEqual(certificate.serialNumber) && issuer.isEqual(certificate.issuer);
}

/** Bytes as a buffer of their own, as the ASN.1 reader wants them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function parsed<Value>(parse: () => Value, otherwise: string): Value {
  try {
    return parse();
  } catch {
    throw new Error(otherwise);
  }
}

/** The hashes of the signer's certificate that the token itself names (RFC 5035, RFC 2634). */
export function namedSigners(signed: SignedData): { algorithm: string; hash: Buffer }[] {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  return attributes.flatMap(({ type, values }) => {
    const algorithm = essAttributes.get(type);
    if (algorithm === undefined) return [];
    const list: Sequence[] = values[0]?.valueBlock?.value?.[0]?.valueBlock?.value ?? [];
    return list.slice(0, 1).map(({ valueBlock }) => {
      const [first, second] = valueBlock.value;
      const hash = first instanceof OctetString ? first : second;
      const named = first instanceof OctetString ? algorithm : 'other';
      return {
        algorithm: named,
        hash: Buffer.from(hash instanceof OctetString ? hash.getValue() : new ArrayBuffer(0)),
      };
    });
  });
}

/** signingCertificate (SHA-1) and signingCertificateV2 (SHA-256 unless it says otherwise). */
const essAttributes = new Map([
  ['1.2.840.113549.1.9.16.2.12', 'sha1'],
  ['1.2.840.113549.1.9.16.2.47', 'sha256'],
]);
