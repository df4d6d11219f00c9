import * as z from 'zod/mini';
import { Box } from './place.ts';

/** The frames of the page: their addresses, where they stand, and whether they could be read. */
export const FramesPart = z.object({
  frames: z.array(
    z.object({
      url: z.string(),
      where: z.string(),
      frame: z.optional(z.string()),
      box: z.optional(Box),
    }),
  ),
});
export type FramesPart = z.infer<typeof FramesPart>;
