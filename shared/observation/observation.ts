import * as z from 'zod/mini';
import { Arrival } from './arrival.ts';
import { Capture } from './capture.ts';
import { Consent } from './consent.ts';
import { Reading } from './parts.ts';
import { RequestLedger } from './request-ledger.ts';
import { Visit } from './visit.ts';

/** What one visit saw, and no opinion. Stored as `observation.json`. */
export const Observation = z.object({
  version: z.literal(1),
  visit: Visit,
  arrival: Arrival,
  parts: Reading.shape.parts,
  problems: Reading.shape.problems,
  captures: z.array(Capture),
  /** What was done about a consent banner; missing where nothing was tried. */
  consent: z.optional(Consent),
  /** What the page could see of the persona; missing in saved pages and older visits. */
  ledger: z.optional(RequestLedger),
});
export type Observation = z.infer<typeof Observation>;
