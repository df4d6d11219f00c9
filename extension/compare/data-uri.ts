import { toBase64 } from '../../shared/seal/base64.ts';

/** A WebP picture as an address that a style can carry. */
export async function dataUri(image: Blob): Promise<string> {
  return `data:image/webp;base64,${toBase64(new Uint8Array(await image.arrayBuffer()))}`;
}
