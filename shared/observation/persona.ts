import * as z from 'zod/mini';

/** The prospective client that a visit stands for. */
export const Persona = z.object({
  /** Lower-case country code, or another short name of its own. */
  id: z.string(),
  /** ISO 3166-1 alpha-2 code of the state in which the persona is situated. */
  country: z.string(),
  /** Whether that state is in the Union, in the EEA only, or outside (a control). */
  situatedIn: z.enum(['union', 'eea', 'outside']),
  /** BCP 47 tags, the preferred one first. */
  languages: z.array(z.string()),
  timeZone: z.string(),
  place: z.object({ name: z.string(), latitude: z.number(), longitude: z.number() }),
});
export type Persona = z.infer<typeof Persona>;
