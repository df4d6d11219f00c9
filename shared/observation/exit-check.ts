import * as z from 'zod/mini';

/** What one witness said of the way out, before or after a visit. */
export const ExitCheck = z.object({
  /** The site's own `/cdn-cgi/trace`, the configured echo, or the user's IP database. */
  by: z.enum(['trace', 'echo', 'database']),
  when: z.enum(['before', 'after']),
  /** ISO 3166-1 alpha-2 code that the witness named; missing where it could not say. */
  country: z.optional(z.string()),
  /** Address of the exit, shortened to its network (/24, /48). */
  network: z.optional(z.string()),
  /** Why the witness could not say. */
  because: z.optional(z.string()),
});
export type ExitCheck = z.infer<typeof ExitCheck>;
