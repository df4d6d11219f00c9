import * as z from 'zod/mini';
import { Arrival } from './arrival.ts';
import { Capture } from './capture.ts';
import { Reading } from './parts.ts';
import { Visit } from './visit.ts';

/** What one visit saw, and no opinion. Stored as `observation.json`. */
export const Observation = z.object({
  version: z.literal(1),
  visit: Visit,
  arrival: Arrival,
  parts: Reading.shape.parts,
  problems: Reading.shape.problems,
  captures: z.array(Capture),
});
export type Observation = z.infer<typeof Observation>;
