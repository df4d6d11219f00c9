import * as z from 'zod/mini';
import { FrameReading } from '../../shared/observation/frame-reading.ts';
import { writeOutPaths } from './short-paths.ts';

const TabFrame = z.extend(FrameReading, { contentType: z.string() });
/** What the injected script hands over for one frame: its reading, and what kind of file it is. */
export type TabFrame = z.infer<typeof TabFrame>;

/** The frame that an injected script answered with; undefined where it gave none. */
export function tabFrameOf(answer: unknown): TabFrame | undefined {
  if (typeof answer !== 'string') return undefined;
  const frame = TabFrame.safeParse(JSON.parse(answer)).data;
  if (frame) writeOutPaths(frame);
  return frame;
}
