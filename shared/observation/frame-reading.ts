import * as z from 'zod/mini';
import { Reading } from './parts.ts';

/** What the reader hands over for one frame; boxes are relative to that frame's own page. */
export const FrameReading = z.object({
  /** Address of the frame's document. */
  url: z.string(),
  top: z.boolean(),
  parts: Reading.shape.parts,
  problems: Reading.shape.problems,
});
export type FrameReading = z.infer<typeof FrameReading>;
