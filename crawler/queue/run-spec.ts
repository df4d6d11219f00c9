import * as z from 'zod/mini';
import { Firm, Stop } from '../../shared/case/case.ts';
import { Persona } from '../../shared/observation/persona.ts';

/** How a queued run crawls; it crosses machines, and so holds all but the exits' secrets. */
export const RunSpec = z.object({
  case: z.object({ firm: Firm, stops: z.array(Stop) }),
  personas: z.array(Persona),
  matrix: z.optional(
    z.object({
      blocks: z.number(),
      seed: z.optional(z.number()),
      controls: z.array(Persona),
    }),
  ),
  /** Path of exits.yaml; a worker may be given another. */
  exits: z.optional(z.string()),
  /** Pages a site and persona at most. */
  pages: z.optional(z.number()),
  /** Visits at most; missing: as many as there are pages and personas. */
  visits: z.optional(z.number()),
  /** No visit begins later than this after the run began. */
  minutes: z.optional(z.number()),
  ignoreRobots: z.optional(z.boolean()),
  acceptConsent: z.optional(z.boolean()),
  allowNetwork: z.optional(z.array(z.string())),
  exhibits: z.optional(z.boolean()),
});
export type RunSpec = z.infer<typeof RunSpec>;
