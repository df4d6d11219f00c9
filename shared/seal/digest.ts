import * as z from 'zod/mini';

/** `datapackage-digest.json`: the package's hash, signed without a name (WACZ signing, anonymous). */
export const Digest = z.looseObject({
  path: z.literal('datapackage.json'),
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  signedData: z.optional(
    z.looseObject({
      /** The hash that was signed: the same as above. */
      hash: z.string(),
      /** ISO 8601 in UTC. */
      created: z.string(),
      software: z.string(),
      /** Base64 of the ECDSA P-256 signature (SHA-256, r and s) over the words of `hash`. */
      signature: z.string(),
      /** Base64 of the public key (SubjectPublicKeyInfo). */
      publicKey: z.string(),
    }),
  ),
});
export type Digest = z.infer<typeof Digest>;
