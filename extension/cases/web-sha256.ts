/** The SHA-256 of some bytes by WebCrypto, in lower-case hex. */
export async function webSha256(content: string | Uint8Array | Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await bytesOf(content));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function bytesOf(content: string | Uint8Array | Blob): Promise<BufferSource> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Blob ? content.arrayBuffer() : content.slice();
}
