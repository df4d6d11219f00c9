import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Decision, FindingRef } from '../../shared/case/decision.ts';
import { layout } from '../../shared/case/layout.ts';
import { enterDecision } from '../evidence/decisions.ts';
import { writeReport } from '../evidence/write-report.ts';
import { sealAnew } from './seal-anew.ts';

/**
 * Enters one decision on each of some findings of a case, renders its report anew where it has one,
 * and seals the case. Returns what was entered.
 */
export async function decideOn(
  folder: string,
  findings: readonly FindingRef[],
  said: Pick<Decision, 'decision' | 'words' | 'by'>,
): Promise<Decision[]> {
  const at = new Date().toISOString();
  const entered = findings.map((finding): Decision => ({ finding, ...said, at }));
  for (const decision of entered) await enterDecision(folder, decision);
  if (await stat(join(folder, layout.report)).catch(() => undefined)) await writeReport(folder);
  await sealAnew(folder);
  return entered;
}
