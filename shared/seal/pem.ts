import { fromBase64, toBase64 } from './base64.ts';

type Label = 'PUBLIC KEY' | 'PRIVATE KEY';

/** A key as a PEM file. */
export function toPem(label: Label, bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** The bytes of the first key of that kind in a PEM file; undefined where there is none. */
export function fromPem(label: Label, text: string): Uint8Array<ArrayBuffer> | undefined {
  const block = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`);
  const words = block.exec(text)?.[1];
  try {
    return words === undefined ? undefined : fromBase64(words.replace(/\s+/g, ''));
  } catch {
    return undefined;
  }
}
