import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { storedInZip, zipOptions } from '../../shared/seal/zip-fields.ts';

/** The files of a case in one zip, in the layout of a case folder; written as a stream. */
export async function zipCase(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const packed = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const zip = new ZipWriter(writable, zipOptions);
  for (const [path, content] of files) {
    await zip.add(path, content.stream(), {
      level: storedInZip.test(path) ? 0 : 6,
      uncompressedSize: content.size,
    });
  }
  await zip.close();
  return new Blob([await packed], { type: 'application/zip' });
}
