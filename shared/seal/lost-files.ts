import type { LedgerEntry } from './ledger-entry.ts';
import { sealedEntries } from './sealed-entries.ts';

/**
 * Files of visits that the keeper of a case found lost, by path, with the time at which the ledger
 * says so. Only what a seal came after counts.
 */
export function lostFiles(entries: readonly LedgerEntry[]): Map<string, string> {
  const told = sealedEntries(entries).filter(({ kind }) => kind === 'lost');
  return new Map(
    told.flatMap(({ at, about }) =>
      Object.keys(about.lost ?? {})
        .filter((path) => path.startsWith('visits/'))
        .map((path) => [path, at] as const),
    ),
  );
}
