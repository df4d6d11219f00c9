import * as z from 'zod/mini';

/** How far a visitor got, from open to turned away; an error says nothing of the site's will. */
export const accessOutcomes = [
  'open',
  'open-with-notice',
  'consent-wall',
  'login-wall',
  'sign-up-gated',
  'geo-refused',
  'other-entity',
  'bot-wall',
  'unknown-refusal',
  'error',
] as const;
export const AccessOutcome = z.enum(accessOutcomes);
export type AccessOutcome = z.infer<typeof AccessOutcome>;

/** What one visit came to, with the signature that decided it. */
export const Access = z.object({
  outcome: AccessOutcome,
  /** The status, header or words that decided it, quoted. */
  signature: z.string(),
  /** Address of the other entity's site, where the visitor was sent to one. */
  entity: z.optional(z.string()),
});
export type Access = z.infer<typeof Access>;
