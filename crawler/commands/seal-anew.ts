import { signingKey } from '../evidence/seal/keys.ts';
import { sealCase } from '../evidence/seal/seal-case.ts';
import { type Timestamped, timestampCase } from '../evidence/seal/timestamp-case.ts';
import { authoritiesOf } from './authorities-of.ts';

/** What a case was sealed with: the key, and what each timestamp authority said. */
export type SealedAnew = { fingerprint: string; timestamps: Timestamped[] };

/**
 * Seals a case after something was added to it, and has the seal timestamped where authorities are
 * configured. One that cannot be reached leaves the case sealed and not timestamped.
 */
export async function sealAnew(folder: string): Promise<SealedAnew> {
  const key = await signingKey();
  await sealCase(folder, key);
  const authorities = authoritiesOf([]);
  const timestamps = authorities.length > 0 ? await timestampCase(folder, authorities) : [];
  return { fingerprint: key.fingerprint, timestamps };
}
