import type { AssessedFinding } from '../assessment/assessment.ts';
import { type FindingRef, isSameFinding } from './decision.ts';

/** A finding by the number under which a reviewer speaks of it, with all visits that made it. */
export type NumberedFinding = {
  /** 1, 2, 3 … in the order of the assessment. */
  number: number;
  ref: FindingRef;
  findings: [AssessedFinding, ...AssessedFinding[]];
};

/** The findings of an assessment, numbered; those of several visits that are the same one count once. */
export function numberedFindings(findings: readonly AssessedFinding[]): NumberedFinding[] {
  const known = new Map<string, NumberedFinding>();
  for (const finding of findings) {
    const ref = findingRef(finding);
    const key = JSON.stringify(ref);
    const same = known.get(key);
    if (same) same.findings.push(finding);
    else known.set(key, { number: known.size + 1, ref, findings: [finding] });
  }
  return [...known.values()];
}

/** What a finding is known by in a decision. */
export function findingRef({ signal, url, where, quote }: AssessedFinding): FindingRef {
  return { signal, url, where, quote };
}

/** The decision on a finding among the latest ones of its case; undefined where nobody decided. */
export function decisionOn<Decided extends { finding: FindingRef }>(
  decisions: readonly Decided[],
  finding: FindingRef,
): Decided | undefined {
  return decisions.find((each) => isSameFinding(each.finding, finding));
}
