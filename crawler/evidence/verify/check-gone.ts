import type { LedgerEntry } from '../../../shared/seal/ledger-entry.ts';
import { lostFiles } from '../../../shared/seal/lost-files.ts';
import { sealedEntries } from '../../../shared/seal/sealed-entries.ts';
import { filesTakenOut, takenOutInWords, takenOutOf } from '../../../shared/seal/taken-out.ts';
import type { CaseFiles } from './case-disk.ts';
import type { Fault } from './verified.ts';

/** What a case has no longer, by the word of its keeper that was sealed with it. */
export type Gone = {
  /** Paths of files whose absence is accounted for. */
  accounted: ReadonlySet<string>;
  /** So many files that were lost, and visits that were taken out. */
  lost: number;
  out: number;
  faults: Fault[];
  remarks: string[];
};

/** Checks what is gone from a case: a file that was taken out of it may not lie there again. */
export function checkGone({ files }: CaseFiles, entries: readonly LedgerEntry[]): Gone {
  const out = takenOutOf(sealedEntries(entries));
  const ofOut = new Set(out.flatMap(filesTakenOut));
  const told = lostFiles(entries);
  const lost = [...told].filter(([file]) => !files.has(file) && !ofOut.has(file));
  const back = [...ofOut].filter((file) => files.has(file));
  return {
    accounted: new Set([...told.keys(), ...ofOut]),
    lost: lost.length,
    out: out.length,
    faults: back.map((file) => ({
      file,
      kind: 'extra',
      because: 'the ledger says that it was taken out',
    })),
    remarks: [
      ...lost.map(([file, at]) => `${file} is lost: its keeper entered that at ${at}`),
      ...out.map((each) => {
        const count = Object.keys(each.takenOut).length;
        return `visit ${each.visit} to ${each.url} is not in it. ${takenOutInWords(each)} (the ledger names its ${count} files and their SHA-256)`;
      }),
    ],
  };
}
