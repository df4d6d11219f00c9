import * as z from 'zod/mini';

/** Where a visit stands in the geo matrix: randomised blocks over place and language. */
export const Arm = z.object({
  /** Which randomised block, from 1. */
  block: z.number(),
  /** ISO 3166-1 alpha-2 code of the country from which the visit left. */
  place: z.string(),
  /** Id of the persona whose languages the visit spoke, or `neutral` (English alone). */
  speaks: z.string(),
  /** Whether it repeats the first arm by another exit of the same country, as noise floor. */
  repeat: z.boolean(),
});
export type Arm = z.infer<typeof Arm>;
