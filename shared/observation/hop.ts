import * as z from 'zod/mini';

/** A cookie that was written on the way; its value can be told again without being shown. */
const HopCookie = z.object({
  name: z.string(),
  /** The domain that it is kept for. */
  host: z.string(),
  /** `elsewhere`: by a frame or a worker, which were not watched for this. */
  by: z.enum(['header', 'script', 'elsewhere']),
  /** Or the next page wrote it: the browser answered too late to tell. */
  orNext: z.optional(z.boolean()),
  valueSha256: z.string(),
});
export type HopCookie = z.infer<typeof HopCookie>;

/** One address on the way to the page, how the visit came to it, and what it wrote. */
export const Hop = z.object({
  url: z.string(),
  /** `asked`: the address that the visit began with; `header`: a `Refresh` header. */
  by: z.enum(['asked', 'http', 'header', 'meta', 'script', 'link', 'form', 'other']),
  /** HTTP status of its answer; missing where there was none. */
  status: z.optional(z.number()),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** Written by it and by what it loaded, before the next address was asked for. */
  cookies: z.array(HopCookie),
});
export type Hop = z.infer<typeof Hop>;
