import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { httpResponse } from '../../../crawler/saved/http-response.ts';

/** A proxy that answers from a WACZ alone, over its index; what is not in it is a 404. */
export async function startReplay(
  file: string,
): Promise<{ proxy: string; page: string; close: () => Promise<void> }> {
  const zip = new ZipReader(new Uint8ArrayReader(await readFile(file)));
  const entries = new Map<string, Buffer>();
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    entries.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  const lines = (name: string) => String(entries.get(name)).trim().split('\n');
  const index = new Map<string, { offset: string; length: string; filename: string }>();
  for (const line of lines('indexes/index.cdxj')) {
    const record = JSON.parse(line.slice(line.indexOf('{')));
    if (!index.has(record.url)) index.set(record.url, record);
  }
  const server = createServer((request, answer) => {
    const record = index.get(request.url ?? '');
    if (!record) return answer.writeHead(404).end();
    const archive = entries.get(`archive/${record.filename}`) ?? Buffer.alloc(0);
    const start = Number(record.offset);
    const bytes = gunzipSync(archive.subarray(start, start + Number(record.length)));
    const response = httpResponse(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4));
    const body = response?.body.subarray(0, -4);
    const headers = { 'content-type': response?.headers.get('content-type') ?? '' };
    return answer.writeHead(response?.status ?? 500, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    page: JSON.parse(lines('pages/pages.jsonl')[1] ?? '{}').url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
