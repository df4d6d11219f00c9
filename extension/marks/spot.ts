import * as z from 'zod/mini';

/** One place of a finding that is to be marked: its words, its path, the frame it stands in. */
export const Spot = z.object({
  id: z.string(),
  quote: z.string(),
  where: z.string(),
  /** Address of the frame; missing on the page itself. */
  frame: z.optional(z.string()),
});
export type Spot = z.infer<typeof Spot>;

/** What the page is asked: to mark these places, and to scroll to one of them. */
export type MarkRequest = { spots: Spot[]; chosen?: string };

/**
 * What came of one place: `words` are marked; an `element` has no words and can be outlined by the
 * selector, if one names it alone; `unseen` is there but out of sight; `in-code` is seen by nobody.
 */
export const MarkOutcome = z.object({
  id: z.string(),
  is: z.enum(['words', 'element', 'unseen', 'in-code', 'gone']),
  selector: z.optional(z.string()),
});
export type MarkOutcome = z.infer<typeof MarkOutcome>;
