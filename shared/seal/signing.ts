/** ECDSA on P-256 with SHA-256, which WACZ signing asks for and every openssl can check. */
export const signing = {
  key: { name: 'ECDSA', namedCurve: 'P-256' },
  algorithm: { name: 'ECDSA', hash: 'SHA-256' },
} as const;
