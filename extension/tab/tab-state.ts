import * as z from 'zod/mini';

/** How things stand with one tab. `moved`: the tab has gone to another page since it was read. */
export const TabState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('reading') }),
  z.object({ is: z.literal('unreadable'), because: z.string() }),
  z.object({ is: z.literal('read'), url: z.string(), site: z.string(), moved: z.boolean() }),
]);
export type TabState = z.infer<typeof TabState>;
