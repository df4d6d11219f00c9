import * as z from 'zod/mini';
import type { LedgerEntry } from './ledger-entry.ts';

/**
 * The `about` of a ledger entry of kind `taken-out`: a visit that the keeper of a case took out of it.
 * Its files are gone; who did that and why, and what each file was, stays in the chain.
 */
export const TakenOut = z.object({
  visit: z.string(),
  url: z.string(),
  /** Name or role of who took it out, as they gave it. */
  by: z.string(),
  /** Their reason, in their words. */
  because: z.string(),
  /** SHA-256 of each of its files, by path in the case. */
  takenOut: z.record(z.string(), z.string()),
});
export type TakenOut = z.infer<typeof TakenOut>;

/** Visits that were taken out of a case, with the time at which the ledger says so. */
export function takenOutOf(entries: readonly LedgerEntry[]): (TakenOut & { at: string })[] {
  return entries.flatMap(({ kind, at, about }) => {
    const out = kind === 'taken-out' ? TakenOut.safeParse(about) : undefined;
    return out?.success ? [{ ...out.data, at }] : [];
  });
}

/** Whose files those are, and no others: a visit's entry answers for its own folder only. */
export function filesTakenOut({ visit, takenOut }: TakenOut): string[] {
  return Object.keys(takenOut).filter((path) => path.startsWith(`visits/${visit}/`));
}

/** In one sentence, as the record, the report and `verify` say it. */
export function takenOutInWords({ by, because, at }: TakenOut & { at: string }): string {
  return `It was captured, and taken out of the case by ${by} at ${at}: ${because}`;
}
