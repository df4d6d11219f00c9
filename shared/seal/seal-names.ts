/** The files of a seal, by the names that they have in a folder and in a zip. */
export const sealNames = {
  dataPackage: 'datapackage.json',
  digest: 'datapackage-digest.json',
  /** The digest's signature in DER and its key in PEM, so that openssl can check it by hand. */
  signature: 'signature.der',
  publicKey: 'public-key.pem',
} as const;
