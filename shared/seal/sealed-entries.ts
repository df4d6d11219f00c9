import type { LedgerEntry } from './ledger-entry.ts';

/** The entries that a seal came after: a line that was put in later excuses nothing. */
export function sealedEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const sealed = entries.findLastIndex(({ kind }) => kind === 'seal');
  return entries.slice(0, Math.max(0, sealed));
}
