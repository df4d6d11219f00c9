import * as z from 'zod/mini';
import { Found } from './found.ts';
import { Hop } from './hop.ts';

/** What came of going to the page. */
export const Arrival = z.object({
  requested: z.string(),
  /** The address at which the visit ended. */
  final: z.string(),
  /** HTTP status of the final response; missing where there was none. */
  status: z.optional(z.number()),
  outcome: z.enum(['arrived', 'turned-away', 'unreachable']),
  /** Headers of the final response that tell refusals apart (server, cf-mitigated, …), in lower case. */
  headers: z.optional(z.record(z.string(), z.string())),
  /** Why it was turned away or unreachable, in one line. */
  because: z.optional(z.string()),
  redirects: z.optional(
    z.array(z.object({ from: z.string(), to: z.string(), status: z.number() })),
  ),
  /** Every address on the way, the final one among them; missing in saved pages and older visits. */
  hops: z.optional(z.array(Hop)),
  /** Where the address was found; missing where nobody noted it. */
  found: z.optional(Found),
});
export type Arrival = z.infer<typeof Arrival>;
