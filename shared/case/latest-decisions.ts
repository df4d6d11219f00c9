import type { LedgerEntry } from '../seal/ledger-entry.ts';
import { Decision, isSameFinding } from './decision.ts';

/** The latest decision on each finding of a case, out of its ledger. */
export function latestDecisions(entries: readonly LedgerEntry[]): Decision[] {
  const latest: Decision[] = [];
  for (const { kind, about } of entries) {
    const decision = kind === 'decision' ? Decision.safeParse(about.decision) : undefined;
    if (!decision?.success) continue;
    const at = latest.findIndex(({ finding }) => isSameFinding(finding, decision.data.finding));
    if (at >= 0) latest.splice(at, 1);
    latest.push(decision.data);
  }
  return latest;
}
