import * as z from 'zod/mini';

/** What was done about a consent banner. Captures named `…-before` show the page with it. */
export const Consent = z.object({
  /** `none`: no banner was found; `left`: found and not answered. */
  outcome: z.enum(['none', 'rejected', 'accepted', 'left']),
  /** The consent platform, as autoconsent names it. */
  platform: z.optional(z.string()),
  /** Words of the banner as they were shown. */
  banner: z.optional(z.string()),
  /** Words of the control that was pressed. */
  pressed: z.optional(z.string()),
  /** Why it was left, or what went wrong. */
  because: z.optional(z.string()),
  /** When the banner was answered, ISO 8601 in UTC. */
  answeredAt: z.optional(z.string()),
});
export type Consent = z.infer<typeof Consent>;
