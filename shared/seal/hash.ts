/** How the caller hashes: `node:crypto` on a disk, WebCrypto in a browser. Lower-case hex. */
export type Sha256 = (bytes: string | Uint8Array) => string | Promise<string>;
