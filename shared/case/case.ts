import * as z from 'zod/mini';
import { Arm } from '../observation/arm.ts';
import { Found } from '../observation/found.ts';

/** Whose page a stop is. */
const Role = z.enum(['own', 'on-behalf', 'ad-landing']);

export const Firm = z.object({
  name: z.string(),
  /** ISO 3166-1 alpha-2 code of the state in which the firm is established, where known. */
  home: z.optional(z.string()),
  domains: z.array(z.string()),
  /** Legal entity identifier, where known: it tells one entity of a group from another. */
  lei: z.optional(z.string()),
  /** Names of its legal entities, as they pay for advertisements. */
  legalNames: z.optional(z.array(z.string())),
});
export type Firm = z.infer<typeof Firm>;

/** A page to be visited in a case. */
export const Stop = z.object({
  url: z.string(),
  role: Role,
  /** Where its address comes from, where that is known. */
  found: z.optional(Found),
});
export type Stop = z.infer<typeof Stop>;

/** One line of the record of visits: done, or skipped with its reason. */
export const VisitRecord = z.object({
  id: z.string(),
  url: z.string(),
  role: Role,
  /** Persona id. */
  persona: z.string(),
  outcome: z.enum(['arrived', 'turned-away', 'unreachable', 'skipped']),
  because: z.optional(z.string()),
  /** Where it stands in the geo matrix; a skipped one is missing there. */
  arm: z.optional(Arm),
  /** Missing in the first run of the case; see run.ts. */
  run: z.optional(z.string()),
});
export type VisitRecord = z.infer<typeof VisitRecord>;

/** `case.json`: the dossier on one firm, without what the visits' own folders hold. */
export const Case = z.object({
  version: z.literal(1),
  tool: z.string(),
  firm: Firm,
  stops: z.array(Stop),
  personas: z.array(z.string()),
  /** Exit countries that were configured; empty means direct, not verified, nothing compared. */
  exits: z.array(z.string()),
  options: z.object({
    pages: z.number(),
    ignoreRobots: z.boolean(),
    allowNetwork: z.array(z.string()),
  }),
  /** The geo matrix as it was planned; the seed gives the order of the arms in each block. */
  matrix: z.optional(
    z.object({
      blocks: z.number(),
      seed: z.number(),
      /** Persona ids. */
      controls: z.array(z.string()),
      /** Visits of a stop in one block. */
      arms: z.number(),
    }),
  ),
  createdAt: z.string(),
  /** Said in every report: what limits this case (no exits, robots ignored, …). */
  remarks: z.array(z.string()),
});
export type Case = z.infer<typeof Case>;
