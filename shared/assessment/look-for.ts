import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { detect } from '../signals/detect.ts';
import type { Signal } from '../signals/signal.ts';
import { assessedFinding } from './assessed-finding.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import { onceEach } from './once-each.ts';

/**
 * Looks for signals on one page: what was found, each finding once, and what was left open. `unread`
 * is the reason for which the page's words cannot be read: what was not found in them is then open.
 */
export function lookFor(
  signals: readonly Signal[],
  observation: Observation,
  facts: Facts,
  unread?: string,
) {
  const found: AssessedFinding[] = [];
  const notAssessed: Assessment['notAssessed'] = [];
  for (const signal of signals) {
    const outcome = detect(signal, observation, facts);
    if (outcome.is === 'found') {
      found.push(...outcome.findings.map((each) => assessedFinding(signal, each, observation)));
      continue;
    }
    const because = outcome.is === 'not-assessed' ? outcome.because : ofText(signal, unread);
    if (because === undefined) continue;
    notAssessed.push({ signal: signal.id, because, visit: observation.visit.id });
  }
  return { findings: onceEach(found), notAssessed };
}

function ofText({ reads }: Signal, unread: string | undefined): string | undefined {
  return reads.includes('text') ? unread : undefined;
}
