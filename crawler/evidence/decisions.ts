import { Decision } from '../../shared/case/decision.ts';
import { latestDecisions } from '../../shared/case/latest-decisions.ts';
import { readLedger } from './read-ledger.ts';
import { enter } from './seal/ledger.ts';

/** The latest decision on each finding of a case. */
export async function readDecisions(folder: string): Promise<Decision[]> {
  return latestDecisions(await readLedger(folder));
}

/** Enters what a reviewer decided in the ledger; earlier decisions stay in the chain. */
export async function enterDecision(folder: string, decision: Decision): Promise<void> {
  await enter(folder, { kind: 'decision', about: { decision: Decision.parse(decision) } });
}
