import * as z from 'zod/mini';

/** Addresses that the page loaded, by Resource Timing; saved pages list what the markup names. */
export const RequestsPart = z.object({
  requests: z.array(
    z.object({
      url: z.string(),
      kind: z.string(),
      /** When it began, ISO 8601 in UTC by the page's clock: before or after a banner was answered. */
      at: z.optional(z.string()),
    }),
  ),
});
export type RequestsPart = z.infer<typeof RequestsPart>;
