import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { Failure } from '../../failure.ts';
import { bufferOf } from '../seal/token.ts';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, as roots of timestamp authorities that the reader trusts. */
export function readRoots(file: string, pem: string): Certificate[] {
  try {
    const roots = (pem.match(block) ?? []).map((one) =>
      Certificate.fromBER(bufferOf(new X509Certificate(one).raw)),
    );
    if (roots.length > 0) return roots;
  } catch {
    // Told below: whatever is wrong with it, it is not a file of certificates.
  }
  throw new Failure(`${file}: holds no certificate in PEM form`);
}
