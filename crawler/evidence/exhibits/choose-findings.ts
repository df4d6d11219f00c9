import type { AssessedFinding } from '../../../shared/assessment/assessment.ts';
import { strengths } from '../../../shared/signals/signal.ts';
import { sha256 } from '../sha256.ts';

const most = 200;

/** A finding that gets an exhibit, and its name by which other files may speak of it. */
export type Chosen = { key: string; finding: AssessedFinding };

/**
 * The findings that count, the strongest first: those that point somewhere and are more than context;
 * one for the same words of the same signal on the same page.
 */
export function chooseFindings(findings: readonly AssessedFinding[]): {
  chosen: Chosen[];
  left: number;
} {
  const chosen = new Map<string, AssessedFinding>();
  const rank = ({ strength }: AssessedFinding) => strengths.indexOf(strength);
  const counting = findings.filter(
    ({ points, strength }) => points !== 'neither' && strength !== 'context',
  );
  for (const finding of counting.toSorted((a, b) => rank(b) - rank(a))) {
    const { signal, quote, url } = finding;
    const key = sha256(JSON.stringify([signal, quote, url])).slice(0, 16);
    const known = chosen.get(key);
    if (known === undefined || (!known.box && finding.box)) chosen.set(key, finding);
  }
  const all = [...chosen].map(([key, finding]) => ({ key, finding }));
  return { chosen: all.slice(0, most), left: Math.max(0, all.length - most) };
}
