import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** The text of a file, piece by piece: UTF-8, or UTF-16 with its mark, as spreadsheets write it. */
export async function* textOfFile(
  file: string,
  take: (bytes: Buffer) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 18 })) {
    take(bytes);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function encodingOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    return 'utf-8';
  } finally {
    await handle.close();
  }
}
