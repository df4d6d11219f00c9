import * as z from 'zod/mini';

/** What tells one finding from another in a case, also after it was assessed anew. */
export const FindingRef = z.object({
  signal: z.string(),
  url: z.string(),
  where: z.string(),
  quote: z.string(),
});
export type FindingRef = z.infer<typeof FindingRef>;

/**
 * What a reviewer decided on a finding. It is the `about.decision` of a ledger entry of kind
 * `decision`: earlier ones stay in the chain, the latest one on a finding is the one that is shown.
 */
export const Decision = z.object({
  finding: FindingRef,
  decision: z.enum(['confirm', 'reject', 'unsure']),
  /** The reviewer's own words; may be empty. */
  words: z.string(),
  /** Name or role of the reviewer, as they gave it. */
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** Whether two findings are the same one. */
export function isSameFinding(one: FindingRef, other: FindingRef): boolean {
  return (
    one.signal === other.signal &&
    one.url === other.url &&
    one.where === other.where &&
    one.quote === other.quote
  );
}
