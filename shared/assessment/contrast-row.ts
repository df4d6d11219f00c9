import * as z from 'zod/mini';
import { memberStates } from '../reference/member-state.ts';

/** One difference between what visitors of a state and of the controls were shown, and its worth. */
export const ContrastRow = z.object({
  signal: z.string(),
  /** The finding's words where one finding is compared; missing for the signal as a whole. */
  quote: z.optional(z.string()),
  /** The stop on which it was compared. */
  stop: z.optional(z.string()),
  label: z.enum([
    'geo-conditional',
    'geo-suggestive',
    'language-conditional',
    'unstable',
    'not-tested',
  ]),
  memberStates: z.array(z.enum(memberStates)),
  /** Id of the persona whose languages were the state's own. */
  speaks: z.optional(z.string()),
  /** Complete blocks that the label rests on. */
  blocks: z.number(),
  /** Different exits of the state that took part. */
  exits: z.number(),
  /** Seen among visits, per arm, e.g. `{ "A": [5, 5], "C": [0, 5] }`. */
  seen: z.optional(z.record(z.string(), z.tuple([z.number(), z.number()]))),
  /** Two-sided p of Fisher's exact test, and after Benjamini-Hochberg over the whole family. */
  p: z.optional(z.number()),
  q: z.optional(z.number()),
  /** Share shown in the Union less share shown to the control, with its 95 % interval. */
  riskDifference: z.optional(z.number()),
  interval: z.optional(z.tuple([z.number(), z.number()])),
  /** A visit that was shown it and one of the other side that was not, to be set side by side. */
  visits: z.optional(z.object({ shown: z.string(), without: z.string() })),
  because: z.string(),
});
export type ContrastRow = z.infer<typeof ContrastRow>;
