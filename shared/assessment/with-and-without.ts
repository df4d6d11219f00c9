import type { Limb } from '../signals/signal.ts';
import type { AssessedFinding } from './assessment.ts';
import { score } from './score.ts';
import { type LimbState, verdict } from './verdict.ts';

/**
 * Puts beside each finding that counts what the assessment would come to without its signal, on all
 * pages: the one question that a reader has of a reason. What only stands beside a limb needs none.
 */
export function withAndWithout(
  findings: readonly AssessedFinding[],
  limbs: Record<Limb, LimbState>,
): AssessedFinding[] {
  const counting = findings.filter(({ points }) => points === 'towards');
  const bySignal = new Map<string, AssessedFinding['without']>();
  for (const signal of new Set(counting.map((finding) => finding.signal))) {
    const rest = counting.filter((finding) => finding.signal !== signal);
    const restOf = (limb: Limb): LimbState => ({
      ...limbs[limb],
      strengths: rest.filter((finding) => finding.limb === limb).map(({ strength }) => strength),
    });
    const { is } = verdict({
      promotion: restOf('promotion'),
      'in-the-union': restOf('in-the-union'),
    });
    bySignal.set(signal, { verdict: is, score: score(rest) });
  }
  return findings.map((finding) => {
    const without = finding.strength === 'context' ? undefined : bySignal.get(finding.signal);
    return without === undefined || finding.points !== 'towards'
      ? finding
      : { ...finding, without };
  });
}
