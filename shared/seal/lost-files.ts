import type { LedgerEntry } from './ledger-entry.ts';

/**
 * Files of visits that the keeper of a case found lost, by path, with the time at which the ledger
 * says so. Only what a seal came after counts: a line that was put in later excuses nothing.
 */
export function lostFiles(entries: readonly LedgerEntry[]): Map<string, string> {
  const sealed = entries.findLastIndex(({ kind }) => kind === 'seal');
  const told = entries.slice(0, Math.max(0, sealed)).filter(({ kind }) => kind === 'lost');
  return new Map(
    told.flatMap(({ at, about }) =>
      Object.keys(about.lost ?? {})
        .filter((path) => path.startsWith('visits/'))
        .map((path) => [path, at] as const),
    ),
  );
}
