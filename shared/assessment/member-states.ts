import { memberStates as allStates } from '../reference/member-state.ts';
import type { Limb } from '../signals/signal.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import { score } from './score.ts';
import { verdict } from './verdict.ts';

/**
 * Verdict, score and signals for each member state that is aimed at. A promotion concerns every
 * state unless it names some; a sign of the Union as a whole names no state and counts for none.
 */
export function memberStates(
  counting: readonly AssessedFinding[],
  promotionNotAssessed: string | undefined,
): Assessment['memberStates'] {
  const states: Assessment['memberStates'] = {};
  for (const state of allStates) {
    const forState = counting.filter(
      (finding) =>
        finding.memberStates.includes(state) ||
        (finding.limb === 'promotion' && finding.memberStates.length === 0),
    );
    const strengthsOn = (limb: Limb) =>
      forState.filter((finding) => finding.limb === limb).map(({ strength }) => strength);
    const { is } = verdict({
      promotion: { strengths: strengthsOn('promotion'), notAssessed: promotionNotAssessed },
      'in-the-union': { strengths: strengthsOn('in-the-union') },
    });
    if (is === 'none') continue;
    states[state] = {
      verdict: is,
      score: score(forState),
      signals: [...new Set(forState.map(({ signal }) => signal))],
    };
  }
  return states;
}
