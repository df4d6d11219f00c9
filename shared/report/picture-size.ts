export type Size = { width: number; height: number };

const dataUri = /^data:image\/(png|webp);base64,/;
/** Looked for, not matched as a whole: a pattern over megabytes may use up the stack. */
const notBase64 = /[^A-Za-z0-9+/]/;
/** The size stands in the first bytes of both formats. */
const base64Head = 48;

/**
 * The pixels of a PNG or WebP picture in a `data:` address, read from its own head. Undefined for
 * anything else, so that only what is certainly a picture ever gets into a style sheet.
 */
export function pictureSize(uri: string): Size | undefined {
  const [start, format] = dataUri.exec(uri) ?? [];
  if (start === undefined) return undefined;
  const base64 = uri.slice(start.length);
  if (base64.length < base64Head || notBase64.test(base64.replace(/={1,2}$/, ''))) return undefined;
  const head = Uint8Array.from(atob(base64.slice(0, base64Head)), (byte) => byte.charCodeAt(0));
  const bytes = new DataView(head.buffer);
  const size = format === 'png' ? pngSize(bytes) : webpSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function pngSize(bytes: DataView): Size | undefined {
  if (bytes.getUint32(0) !== 0x89504e47) return undefined;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

/** WebP has three layouts: lossy (`VP8 `), lossless (`VP8L`) and extended (`VP8X`). */
function webpSize(bytes: DataView): Size | undefined {
  if (bytes.getUint32(0) !== 0x52494646 || bytes.getUint32(8) !== 0x57454250) return undefined;
  const layout = bytes.getUint32(12);
  if (layout === 0x56503820) {
    return {
      width: bytes.getUint16(26, true) & 0x3fff,
      height: bytes.getUint16(28, true) & 0x3fff,
    };
  }
  if (layout === 0x5650384c) {
    const bits = bytes.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (layout !== 0x56503858) return undefined;
  const threeBytes = (at: number) => bytes.getUint16(at, true) + (bytes.getUint8(at + 2) << 16);
  return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}
