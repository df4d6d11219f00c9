import type { VisitRecord } from '../../shared/case/case.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { takenOutOf } from '../../shared/seal/taken-out.ts';

/** Visits that were captured into a case and are no longer in it, each with its reason. */
export type GoneVisits = {
  /** What they saw was lost. */
  lost: VisitRecord[];
  /** The keeper of the case took them out of it. */
  takenOut: VisitRecord[];
};

/**
 * Which of the visits that a record calls skipped had taken place, by the ledger: it knows also those
 * of which no file is left. Whether it can be believed, `verify` says.
 */
export function goneVisits(
  skipped: readonly VisitRecord[],
  entries: readonly LedgerEntry[],
): GoneVisits {
  const captured = new Set(
    entries.filter(({ kind }) => kind === 'visit').map(({ about }) => about.visit),
  );
  const out = new Set(takenOutOf(entries).map(({ visit }) => visit));
  const gone = skipped.filter(({ id }) => captured.has(id));
  return {
    lost: gone.filter(({ id }) => !out.has(id)),
    takenOut: gone.filter(({ id }) => out.has(id)),
  };
}
