import type { AssessedFinding } from './assessment.ts';
import { furthest } from './furthest.ts';

/** The findings of one page, each signal's words in each frame once, with all that they name. */
export function onceEach(findings: readonly AssessedFinding[]): AssessedFinding[] {
  const kept = new Map<string, AssessedFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.signal, finding.quote, finding.frame ?? '']);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, finding);
    else {
      const strength = furthest([before.strength, finding.strength]) ?? before.strength;
      kept.set(key, {
        ...(strength === before.strength ? before : finding),
        memberStates: [...new Set([...before.memberStates, ...finding.memberStates])].sort(),
      });
    }
  }
  return [...kept.values()];
}
