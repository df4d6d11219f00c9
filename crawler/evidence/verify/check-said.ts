import type { LedgerEntry } from '../../../shared/seal/ledger-entry.ts';
import type { CaseFiles } from './case-disk.ts';
import type { Fault } from './verified.ts';

/** The last word of the ledger on each file: its SHA-256 by path. */
export function saidOf(entries: readonly LedgerEntry[]): Map<string, string> {
  return new Map(entries.flatMap(({ about }) => Object.entries(about.files ?? {})));
}

/** Checks that every file that the ledger names is there and is the one that it names. */
export async function checkSaid(
  disk: CaseFiles,
  said: ReadonlyMap<string, string>,
): Promise<Fault[]> {
  const seals = new Set(disk.seals);
  const faults: Fault[] = [];
  for (const [file, hash] of said) {
    if (!disk.files.has(file) && !seals.has(file)) {
      faults.push({ file, kind: 'missing', because: 'the ledger names it' });
    } else if ((await disk.hash(file)) !== hash) {
      faults.push({ file, kind: 'differs', because: 'the ledger names another hash' });
    }
  }
  return faults;
}
