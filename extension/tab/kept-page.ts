import * as z from 'zod/mini';
import { Verdict } from '../../shared/assessment/assessment.ts';
import { OnePage } from '../../shared/assessment/one-by-one.ts';
import { Firm } from '../../shared/case/case.ts';

/** A page that was read in this browser session. */
export const KeptPage = z.extend(OnePage, {
  title: z.string(),
  /** ISO 8601 in UTC. */
  readAt: z.string(),
  /** Parts and frames that could not be read, each with its reason. */
  problems: z.record(z.string(), z.string()),
});
export type KeptPage = z.infer<typeof KeptPage>;

/**
 * Which pages of one registrable domain were read in this browser session, oldest first. What they come
 * to is summed up when somebody looks: it says all again that the pages say.
 */
export const KeptSite = z.object({
  /** Whose site it is, as far as the analyst's cases say. */
  firm: z.partial(Firm),
  pages: z.array(
    z.object({ url: z.string(), title: z.string(), verdict: Verdict, readAt: z.string() }),
  ),
  /** Pages that were let go to make room. */
  dropped: z.number(),
});
export type KeptSite = z.infer<typeof KeptSite>;
