import type { Sha256 } from './hash.ts';
import { LedgerEntry } from './ledger-entry.ts';

/** A ledger as read: its entries, and what is wrong with it, by line. */
export type CheckedLedger = {
  entries: LedgerEntry[];
  faults: string[];
  /** What is no fault of the chain, but has to be said: a clock that went back, half a line. */
  remarks: string[];
  /** Whether a line was begun at its end, as a kill leaves it. */
  cut: boolean;
};

/** Checks that a ledger is whole: every line an entry, numbered, chained to the one before. */
export async function checkLedger(text: string, sha256: Sha256): Promise<CheckedLedger> {
  const checked: CheckedLedger = { entries: [], faults: [], remarks: [], cut: false };
  if (text === '') {
    checked.faults.push('is empty');
    return checked;
  }
  const lines = text.split('\n');
  // What a kill left of a line says nothing; if it was more than that, the seal misses the line.
  const half = lines.pop();
  if (half !== undefined && half !== '') {
    const begun = `{"version":1,"seq":${lines.length + 1},`;
    checked.cut = begun.startsWith(half.slice(0, begun.length));
    if (checked.cut) checked.remarks.push('the last line is cut off: its writer was interrupted');
    else checked.faults.push('ends within a line');
  }
  if (lines.length === 0) checked.faults.push('holds no whole line');
  let last: { line: string; entry: LedgerEntry } | undefined;
  for (const [at, line] of lines.entries()) {
    const entry = entryOf(line);
    if (entry === undefined) {
      checked.faults.push(`line ${at + 1} is no entry`);
      return checked;
    }
    if (entry.seq !== at + 1) checked.faults.push(`line ${at + 1} is numbered ${entry.seq}`);
    if (entry.previous !== (last === undefined ? '' : await sha256(last.line))) {
      checked.faults.push(`line ${at + 1} does not follow line ${at}: the chain is broken`);
    }
    if (last && entry.at < last.entry.at) {
      checked.remarks.push(
        `the clock went back between line ${at} (${last.entry.at}) and line ${at + 1} (${entry.at})`,
      );
    }
    checked.entries.push(entry);
    last = { line, entry };
  }
  return checked;
}

function entryOf(line: string): LedgerEntry | undefined {
  try {
    return LedgerEntry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
