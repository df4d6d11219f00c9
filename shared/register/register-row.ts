import * as z from 'zod/mini';
import { registers } from './registers.ts';
import { serviceCodes } from './services.ts';

/** An address as the register gives it. */
export const Website = z.object({
  /** Host name in lower case, without `www.`. */
  host: z.string(),
  /** Registrable domain. */
  domain: z.string(),
  /** Path, where there is one. */
  path: z.optional(z.string()),
});
export type Website = z.infer<typeof Website>;

/** One row of one of ESMA's five files in plain values; what was not readable is among the faults. */
export const RegisterRow = z.object({
  register: z.enum(registers),
  /** Line of the file on which the row begins, the header being line 1. */
  line: z.number(),
  authority: z.string(),
  /** ISO 3166-1 alpha-2 code of the home member state; empty where it was not readable. */
  homeState: z.string(),
  /** Legal name. */
  name: z.string(),
  /** Legal entity identifier of 20 characters; empty where there is none or it is damaged. */
  lei: z.string(),
  leiState: z.string(),
  brands: z.array(z.string()),
  address: z.string(),
  websites: z.array(Website),
  /** First day of the authorisation or notification, `YYYY-MM-DD`. */
  from: z.optional(z.string()),
  /** The day on which it ended. */
  until: z.optional(z.string()),
  /** Whether an end is entered at all, readable or not. */
  ended: z.optional(z.boolean()),
  /** Letters of Art. 3(1)(16). */
  services: z.array(z.enum(serviceCodes)),
  /** States into which services are passported; an empty list does not say that there are none. */
  passports: z.array(z.string()),
  /** Non-compliant entities: why, and when the authority decided so. */
  reason: z.optional(z.string()),
  decidedOn: z.optional(z.string()),
  /** Addresses of white papers, as they stand. */
  whitePapers: z.array(z.string()),
  comments: z.string(),
  updated: z.optional(z.string()),
  /** What was mended, and what could not be read, each in a sentence of its own. */
  faults: z.array(z.string()),
});
export type RegisterRow = z.infer<typeof RegisterRow>;
