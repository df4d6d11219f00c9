import { type Strength, strengths } from '../signals/signal.ts';

/** The furthest of several strengths; undefined for none. */
export function furthest(found: readonly Strength[]): Strength | undefined {
  return strengths.findLast((strength) => found.includes(strength));
}
