import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import type { AccessOutcome } from '../../../../shared/assessment/access.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';

type Seen = [name: string, observation: Observation, signature: string | RegExp];

/** Asks of each visit whether it comes to the outcome under which it stands, by these words. */
export function outcomesOf(pages: Partial<Record<AccessOutcome, Seen[]>>): void {
  describe.each(Object.entries(pages))('%s', (wanted, seen) => {
    it.each(seen)('%s', (_, observation, says) => {
      const { outcome, signature } = accessOf(observation);
      expect({ outcome, signature }).toMatchObject({ outcome: wanted });
      expect(signature).toMatch(says);
    });
  });
}
