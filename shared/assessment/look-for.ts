import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { detect } from '../signals/detect.ts';
import type { Signal } from '../signals/signal.ts';
import { assessedFinding } from './assessed-finding.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import { onceEach } from './once-each.ts';

/** Looks for signals on one page: what was found, each finding once, and what was left open. */
export function lookFor(signals: readonly Signal[], observation: Observation, facts: Facts) {
  const found: AssessedFinding[] = [];
  const notAssessed: Assessment['notAssessed'] = [];
  for (const signal of signals) {
    const outcome = detect(signal, observation, facts);
    if (outcome.is === 'found') {
      found.push(...outcome.findings.map((each) => assessedFinding(signal, each, observation)));
    } else if (outcome.is === 'not-assessed') {
      const visit = observation.visit.id;
      notAssessed.push({ signal: signal.id, because: outcome.because, visit });
    }
  }
  return { findings: onceEach(found), notAssessed };
}
