import * as z from 'zod/mini';
import { FrameReading } from '../../shared/observation/frame-reading.ts';

/** What the injected script hands over for one frame: its reading, and what kind of file it is. */
export const TabFrame = z.extend(FrameReading, { contentType: z.string() });
export type TabFrame = z.infer<typeof TabFrame>;
