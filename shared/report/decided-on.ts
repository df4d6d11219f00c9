import type { Decision } from '../case/decision.ts';
import { decisionOn, numberedFindings } from '../case/numbered-findings.ts';
import type { MergedFinding } from './group-findings.ts';

/** One decision on words that were found in one or more places, and on how many of these. */
export type DecidedOn = Decision & { places: number; ofPlaces: number };

/** What reviewers last decided on the places of a finding; the same decision on several is one. */
export function decidedOn(
  { findings }: MergedFinding,
  decisions: readonly Decision[],
): DecidedOn[] {
  const places = numberedFindings(findings);
  const decided = new Map<string, DecidedOn>();
  for (const { ref } of places) {
    const latest = decisionOn(decisions, ref);
    if (latest === undefined) continue;
    const key = JSON.stringify([latest.decision, latest.words, latest.by]);
    const same = decided.get(key);
    if (same) same.places += 1;
    else decided.set(key, { ...latest, places: 1, ofPlaces: places.length });
  }
  return [...decided.values()];
}
