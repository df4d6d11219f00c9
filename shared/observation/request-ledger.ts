import * as z from 'zod/mini';

/** What the persona was to appear as, and what the page could see of it. */
export const RequestLedger = z.object({
  wished: z.object({
    country: z.string(),
    languages: z.array(z.string()),
    timeZone: z.string(),
    place: z.object({ latitude: z.number(), longitude: z.number() }),
    /** How 1234567.89 is written. */
    numbers: z.optional(z.string()),
  }),
  observed: z.object({
    country: z.optional(z.string()),
    /** `navigator.languages` as scripts of the page see them. */
    languages: z.optional(z.array(z.string())),
    /** The `Accept-Language` header that was really sent with the page's request. */
    acceptLanguage: z.optional(z.string()),
    timeZone: z.optional(z.string()),
    /** Milliseconds by which the page's clock differs from this machine's. */
    clockOffset: z.optional(z.number()),
    place: z.optional(z.object({ latitude: z.number(), longitude: z.number() })),
    numbers: z.optional(z.string()),
  }),
  /** Fields in which the two differ, in words; empty where nothing leaked. */
  differs: z.array(z.string()),
});
export type RequestLedger = z.infer<typeof RequestLedger>;
