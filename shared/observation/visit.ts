import * as z from 'zod/mini';
import { Arm } from './arm.ts';
import { ExitCheck } from './exit-check.ts';
import { Persona } from './persona.ts';

/** One page, one persona, one moment, one instrument. */
export const Visit = z.object({
  id: z.string(),
  /** Address of the page that was asked for. */
  stop: z.string(),
  /** Whose page it is: the firm's own, someone's acting on its behalf, or where an ad leads. */
  role: z.enum(['own', 'on-behalf', 'ad-landing']),
  persona: z.optional(Persona),
  /** The country from which the visit really left, and how that is known. */
  exit: z.optional(
    z.object({
      country: z.optional(z.string()),
      kind: z.enum(['proxy', 'direct']),
      /** At least two witnesses agreed before and after the visit. */
      verified: z.boolean(),
      /** The exit as it may be shown: no user, no password. Tells several exits of a country apart. */
      label: z.optional(z.string()),
      checks: z.optional(z.array(ExitCheck)),
      /** Why the visit does not count: it left from a wrong or a changing country. */
      void: z.optional(z.string()),
      /** Why the exit is not verified, or what else has to be known of it. */
      because: z.optional(z.string()),
    }),
  ),
  /** Missing outside the geo matrix. */
  arm: z.optional(Arm),
  /** The run of the case in which it took place; missing in the first. */
  run: z.optional(z.string()),
  instrument: z.enum(['crawler', 'extension', 'saved-page']),
  /** Name and version of the tool, e.g. `unsolicited 0.1.0`. */
  tool: z.string(),
  /** ISO 8601 in UTC. */
  startedAt: z.string(),
  finishedAt: z.string(),
});
export type Visit = z.infer<typeof Visit>;
