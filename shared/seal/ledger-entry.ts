import * as z from 'zod/mini';

/** What an entry of the ledger is about. */
const ledgerKinds = [
  'case-opened',
  'browser',
  'rules',
  'run-started',
  'visit',
  'visit-skipped',
  'assessment',
  'report',
  'exhibits',
  'decision',
  'note',
  'ads',
  'register',
  'seal',
  'timestamp',
  'bundle',
  'mended',
  'lost',
  'taken-out',
] as const;

/**
 * One line of `ledger.jsonl`, the history of a case. Each line names the SHA-256 of the line before
 * it, so that none can be changed, taken out or put in without all later ones telling.
 */
export const LedgerEntry = z.strictObject({
  version: z.literal(1),
  /** 1, 2, 3 … */
  seq: z.number(),
  /** ISO 8601 in UTC, by this machine's clock. */
  at: z.string(),
  kind: z.enum(ledgerKinds),
  tool: z.string(),
  /** Lower-case hex of the previous line without its line feed; '' in the first. */
  previous: z.string(),
  /**
   * What happened; `files` names the SHA-256 of each file that came of it, by path in the case, `lost`
   * the SHA-256 that each file once had which is no longer as it was captured, and `takenOut` that of
   * each file of a visit that its keeper took out of the case.
   */
  about: z.looseObject({
    files: z.optional(z.record(z.string(), z.string())),
    lost: z.optional(z.record(z.string(), z.string())),
    takenOut: z.optional(z.record(z.string(), z.string())),
  }),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
