import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';

/** The files of a case that the analyst picked, by their path in it; nothing is read before it is asked for. */
export type PickedFiles = { name: string; paths: string[]; read(path: string): Promise<Blob> };

const mostFiles = 50_000;
/** No part of a case that is loaded is longer. */
const longest = 64 * 1024 * 1024;

/** A case in one file: a zip of the extension, or a WACZ of the crawler. */
export async function filesOfZip(file: File): Promise<PickedFiles> {
  const zip = new ZipReader(new BlobReader(file));
  const entries = new Map<string, (path: string) => Promise<Blob>>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entries.size === mostFiles) throw new Error(`it holds more than ${mostFiles} files`);
      if (entries.has(entry.filename)) throw new Error(`it holds ${entry.filename} twice`);
      entries.set(entry.filename, async (path) => {
        if (entry.uncompressedSize > longest) throw new Error(`${path} is larger than 64 MB`);
        const pieces: BlobPart[] = [];
        let given = 0;
        const out = new WritableStream<Uint8Array<ArrayBuffer>>({
          write(piece) {
            given += piece.length;
            if (given > entry.uncompressedSize) throw new Error('longer than it declares');
            pieces.push(piece.slice());
          },
        });
        await entry.getData(out, { useWebWorkers: false, checkSignature: true });
        return new Blob(pieces);
      });
    }
  } catch (fault) {
    throw new Error(`not a whole zip archive (${wordsOfFault(fault)})`);
  }
  return {
    name: file.name,
    paths: [...entries.keys()],
    async read(path) {
      const read = entries.get(path);
      if (!read) throw new Error(`${path} is missing`);
      return read(path).catch((fault: unknown) => {
        throw new Error(`${path} cannot be unpacked (${wordsOfFault(fault)})`);
      });
    },
  };
}

/** A case folder, as the browser hands it over. */
export function filesOfFolder(list: FileList): PickedFiles {
  if (list.length > mostFiles) throw new Error(`it holds more than ${mostFiles} files`);
  const files = new Map<string, File>();
  let name = '';
  for (const file of list) {
    const [folder = '', ...path] = file.webkitRelativePath.split('/');
    name = folder;
    files.set(path.join('/'), file);
  }
  return {
    name,
    paths: [...files.keys()],
    async read(path) {
      const file = files.get(path);
      if (!file) throw new Error(`${path} is missing`);
      if (file.size > longest) throw new Error(`${path} is larger than 64 MB`);
      return file;
    },
  };
}
