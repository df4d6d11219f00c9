import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import { LedgerEntry } from '../../shared/seal/ledger-entry.ts';

/**
 * The entries of a case's ledger, for what they say; whether the chain holds, `verify` checks. A line
 * that is no entry is passed over; without a ledger there are none.
 */
export async function readLedger(folder: string): Promise<LedgerEntry[]> {
  return entriesIn(await readFile(join(folder, layout.ledger), 'utf8').catch(() => ''));
}

/** The same of a ledger that was read already. */
export function entriesIn(text: string): LedgerEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [LedgerEntry.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
