import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';
import { ledgerLine, type ToEnter } from '../../../shared/seal/ledger-line.ts';
import { sha256 } from '../sha256.ts';
import { writeWhole } from '../write-whole.ts';
import { withLock } from './lock.ts';
import { withoutSecrets } from './without-secrets.ts';

const tailBytes = 64 * 1024;

/**
 * Adds an entry to a case's ledger, without secrets, on disk when this returns. Calls may run side by
 * side. A decision is entered as it is: the finding's address has to be the assessment's own.
 */
export async function enter(folder: string, entry: Omit<ToEnter, 'at'>): Promise<void> {
  const file = join(folder, layout.ledger);
  await withLock(`${file}.lock`, async () => {
    const last = await lastLine(file);
    const about = entry.kind === 'decision' ? entry.about : withoutSecrets(entry.about);
    const at = new Date().toISOString();
    const line = await ledgerLine(last, { ...entry, about, at }, sha256);
    const handle = await open(file, 'a');
    try {
      await handle.appendFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** A kill can leave half a line at the end: it is taken out, and returned to be told of. */
export async function mendLedger(folder: string): Promise<string | undefined> {
  const file = join(folder, layout.ledger);
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '' || text.endsWith('\n')) return undefined;
  const end = text.lastIndexOf('\n') + 1;
  await writeWhole(file, text.slice(0, end));
  return text.slice(end);
}

/** The last whole line, read from the end: a ledger of months is long. */
async function lastLine(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(size, tailBytes); ; length = Math.min(size, length * 4)) {
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      const lines = buffer.toString('utf8').split('\n');
      const last = lines.at(-2);
      if (last === undefined || (lines.length === 2 && length < size)) {
        if (length < size) continue;
        if (size > 0 && last === undefined) throw new Error(`${file}: ends within its first line`);
      }
      return last;
    }
  } finally {
    await handle.close();
  }
}
