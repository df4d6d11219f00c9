import type { Facts } from '../facts/facts.ts';
import { PartMissing } from '../facts/part-missing.ts';
import { wordsOfFault } from '../fault/words-of-fault.ts';
import type { Observation } from '../observation/observation.ts';
import type { Finding, Signal } from './signal.ts';

/** What came of looking for one signal in one observation. */
export type Outcome =
  | { is: 'found'; findings: Finding[] }
  | { is: 'not-found' }
  | { is: 'not-assessed'; because: string };

/**
 * Hands a signal the parts that it names, and only those. A missing part, or a fault in the
 * signal, ends as `not-assessed` with the reason; it never takes another signal with it.
 */
export function detect(signal: Signal, observation: Observation, facts: Facts): Outcome {
  const seen: Record<string, unknown> = { arrival: observation.arrival };
  for (const name of signal.reads) {
    const part = observation.parts[name];
    if (part === undefined) {
      return {
        is: 'not-assessed',
        because: `${name}: ${observation.problems[name] ?? 'not read'}`,
      };
    }
    seen[name] = part;
  }
  try {
    const findings = signal.detect(seen as Parameters<Signal['detect']>[0], facts);
    return findings.length > 0 ? { is: 'found', findings } : { is: 'not-found' };
  } catch (fault) {
    const because = wordsOfFault(fault);
    return {
      is: 'not-assessed',
      because: fault instanceof PartMissing ? because : `fault in ${signal.id}: ${because}`,
    };
  }
}
