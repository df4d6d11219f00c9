import * as z from 'zod/mini';

/** What the toolbar button asks of an open panel: read this tab of this window. */
export const ReadRequest = z.object({
  ask: z.literal('read-tab'),
  tab: z.number(),
  window: z.number(),
});
export type ReadRequest = z.infer<typeof ReadRequest>;
