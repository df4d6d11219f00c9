import type { LedgerEntry } from './ledger-entry.ts';

/** Whether the latest entry of a kind says the same already: by what a case is made is entered once. */
export function isEntered(
  entries: readonly LedgerEntry[],
  kind: 'browser' | 'rules',
  about: object,
): boolean {
  const last = entries.findLast((entry) => entry.kind === kind);
  return JSON.stringify(last?.about) === JSON.stringify(about);
}
