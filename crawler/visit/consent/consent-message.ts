import * as z from 'zod/mini';

/** What the script in a frame tells the crawler, in the order in which it happens. */
export const ConsentMessage = z.discriminatedUnion('type', [
  /** A snippet of the rules is to be run in the page's own world, by its name. */
  z.object({ type: z.literal('eval'), id: z.string(), snippet: z.string() }),
  /** A platform is on the page; whether its banner is open is not known yet. */
  z.object({ type: z.literal('platform'), platform: z.string() }),
  z.object({ type: z.literal('nothing') }),
  /** A banner is open. Refusing a `step` only opens settings in another frame. */
  z.object({ type: z.literal('banner'), platform: z.string(), step: z.boolean() }),
  z.object({ type: z.literal('answering'), at: z.string() }),
  z.object({ type: z.literal('pressing'), words: z.string(), at: z.string() }),
  /** A control that a rule wanted pressed and that was not. */
  z.object({
    type: z.literal('spared'),
    words: z.string(),
    meaning: z.enum(['accept', 'pay']),
  }),
  z.object({ type: z.literal('answered'), result: z.boolean() }),
]);
export type ConsentMessage = z.infer<typeof ConsentMessage>;
