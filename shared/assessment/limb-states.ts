import { catalogue } from '../signals/catalogue.ts';
import type { Limb } from '../signals/signal.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import type { FailedVisit } from './counted-visits.ts';
import type { LimbState } from './verdict.ts';

/** Signal ids of each limb. */
const onLimb: Record<Limb, ReadonlySet<string>> = {
  promotion: idsOf('promotion'),
  'in-the-union': idsOf('in-the-union'),
};

/** Both limbs: their strengths, and the first reason for which something bearing on one is open. */
export function limbStates(
  counting: readonly AssessedFinding[],
  notAssessed: Assessment['notAssessed'],
  failed: readonly FailedVisit[],
): Record<Limb, LimbState> {
  const failure = failed.find(({ refusal }) => !refusal)?.because;
  const state = (limb: Limb): LimbState => ({
    strengths: counting.filter((finding) => finding.limb === limb).map(({ strength }) => strength),
    notAssessed: notAssessed.find(({ signal }) => onLimb[limb].has(signal))?.because ?? failure,
  });
  return { promotion: state('promotion'), 'in-the-union': state('in-the-union') };
}

function idsOf(limb: Limb): ReadonlySet<string> {
  return new Set(catalogue.filter((signal) => signal.limb === limb).map(({ id }) => id));
}
