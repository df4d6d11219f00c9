import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

/** Pictures are shown; all else that is kept of a page is handed over as a file, never as a page of ours. */
const shown: Record<string, string> = {
  png: 'image/png',
  webp: 'image/webp',
};
const downloads: Record<string, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  wacz: 'application/wacz',
};

/** Sends a file of a case as a stream. */
export function sendFile(
  context: Context,
  { path, bytes }: { path: string; bytes: number },
): Response {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const picture = shown[ending];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[^\w.-]/g, '_');
  const stream = Readable.toWeb(createReadStream(path)) as ReadableStream;
  return context.body(stream, 200, {
    'Content-Type': picture ?? downloads[ending] ?? 'application/octet-stream',
    'Content-Length': String(bytes),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    ...(picture === undefined && { 'Content-Disposition': `attachment; filename="${name}"` }),
  });
}
