/** Bytes as base64, as keys and signatures are written in JSON. */
export function toBase64(bytes: Uint8Array): string {
  let words = '';
  for (const byte of bytes) words += String.fromCharCode(byte);
  return btoa(words);
}

/** The bytes of some base64. Throws when it is none. */
export function fromBase64(words: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));
}
