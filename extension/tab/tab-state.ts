import * as z from 'zod/mini';
import { Reason } from '../messages/reason.ts';
import { KeptPage } from './kept-page.ts';

/**
 * How things stand with one tab. `reading`: the name under which it is read. `soFar`: what the
 * beginning of a long page comes to while the rest is read; it is kept nowhere else. `moved`: the tab
 * has gone to another page since it was read.
 */
export const TabState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('reading'), reading: z.string(), soFar: z.optional(KeptPage) }),
  z.object({ is: z.literal('unreadable'), because: Reason }),
  z.object({ is: z.literal('read'), url: z.string(), site: z.string(), moved: z.boolean() }),
]);
export type TabState = z.infer<typeof TabState>;
