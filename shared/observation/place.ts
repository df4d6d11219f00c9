import * as z from 'zod/mini';

/** A rectangle on the page in CSS pixels, from the top left of the whole page of the top frame. */
export const Box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Box = z.infer<typeof Box>;

/**
 * Where a thing stands. `where` is a CSS path by which it is found again (` >>> ` enters an open
 * shadow root); `frame` is the address of its frame when that is not the page's own; `box` is
 * missing when the page was read without layout (saved pages).
 */
export const placeFields = {
  where: z.string(),
  frame: z.optional(z.string()),
  box: z.optional(Box),
};

export const Region = z.enum(['header', 'main', 'footer', 'dialog']);
/** The landmark of the page that a thing stands in. */
export type Region = z.infer<typeof Region>;
