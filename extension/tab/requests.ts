import * as z from 'zod/mini';

/** What the panel asks of the background. */
export const PanelRequest = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('read'), tab: z.number() }),
  z.object({ ask: z.literal('forget'), site: z.string() }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

/**
 * What a page that is attended tells: the script is there, the page became another without being
 * loaded, it came to rest, it was left. It is answered whether its site is watched.
 */
export const PageTold = z.object({ tell: z.enum(['here', 'moved', 'settled', 'left']) });
export type PageTold = z.infer<typeof PageTold>;
