import * as z from 'zod/mini';

/** Where the address of a stop comes from; decides how far the address itself is evidence. */
export const Found = z.object({
  /** `user`: named in the case; `page`: a link of a page; `ad`: the record of an ad repository. */
  by: z.enum(['user', 'page', 'ad']),
  /** Address of the page, or of the advertisement in its repository. */
  at: z.optional(z.string()),
  /** Words of the link, or the number of the advertisement. */
  as: z.optional(z.string()),
});
export type Found = z.infer<typeof Found>;
