import { tool } from '../observation/tool.ts';
import type { Sha256 } from './hash.ts';
import { LedgerEntry } from './ledger-entry.ts';

/** What is to be entered; seq, tool and chain are added here. */
export type ToEnter = Pick<LedgerEntry, 'kind' | 'about'> & {
  /** ISO 8601 in UTC. */
  at: string;
};

/**
 * The next line of a ledger, without its line feed. `last` is the last line as it stands, or
 * undefined for a new ledger. Throws when the last line is no entry, or the new one would be none:
 * nothing is chained to a ruin, and no ruin is made.
 */
export async function ledgerLine(
  last: string | undefined,
  { kind, about, at }: ToEnter,
  sha256: Sha256,
): Promise<string> {
  const before = last === undefined ? undefined : LedgerEntry.parse(JSON.parse(last));
  const entry: LedgerEntry = {
    version: 1,
    seq: (before?.seq ?? 0) + 1,
    at,
    kind,
    tool,
    previous: last === undefined ? '' : await sha256(last),
    about,
  };
  return JSON.stringify(LedgerEntry.parse(entry));
}
