import * as z from 'zod/mini';

/** What the capture asks of the page, over a port to the script in it. */
export const PageOrder = z.discriminatedUnion('order', [
  z.object({ order: z.literal('scroll-through'), capMs: z.number(), capHeight: z.number() }),
  z.object({ order: z.literal('write') }),
  z.object({ order: z.literal('hold') }),
  z.object({ order: z.literal('show'), y: z.number() }),
  z.object({ order: z.literal('release') }),
]);
export type PageOrder = z.infer<typeof PageOrder>;

/** The page as it is held, in CSS pixels. */
export const HeldPage = z.object({
  url: z.string(),
  /** Of the page itself, without its scroll bars. */
  width: z.number(),
  height: z.number(),
  viewWidth: z.number(),
  viewHeight: z.number(),
  /** Of the window's picture, scroll bars included. */
  windowWidth: z.number(),
  /** The page does not scroll, but a box in it does, so its end cannot be brought into view. */
  scrollsInside: z.boolean(),
});
export type HeldPage = z.infer<typeof HeldPage>;

/** What stands in the window after a page was scrolled. */
export const ShownStrip = z.object({
  url: z.string(),
  y: z.number(),
  height: z.number(),
  viewWidth: z.number(),
  viewHeight: z.number(),
  /** Elements that stay in view and could not be made invisible on this strip. */
  stubborn: z.number(),
});
export type ShownStrip = z.infer<typeof ShownStrip>;

/** An answer of the page's script: a value, or why there is none. */
export const PageAnswer = z.union([
  z.object({ done: z.unknown() }),
  z.object({ failed: z.string() }),
]);
export type PageAnswer = z.infer<typeof PageAnswer>;
