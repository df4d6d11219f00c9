import type { Observation } from '../observation/observation.ts';
import { provisions } from '../reference/provisions.ts';
import { type Finding, type Signal, type Strength, strengths } from '../signals/signal.ts';
import type { AssessedFinding } from './assessment.ts';

/** A finding with its signal's words put in, so that it reads the same when the signal changes. */
export function assessedFinding(
  signal: Signal,
  finding: Finding,
  { arrival, visit }: Observation,
): AssessedFinding {
  return {
    signal: signal.id,
    title: signal.title,
    means: signal.means,
    limb: signal.limb,
    points: signal.points,
    strength: noFurther(finding.strength ?? signal.strength, signal.strength),
    memberStates: [...finding.memberStates],
    quote: finding.quote,
    where: finding.where,
    ...(finding.frame !== undefined && { frame: finding.frame }),
    ...(finding.box !== undefined && { box: finding.box }),
    url: arrival.final,
    visit: visit.id,
    why: finding.why ?? signal.why,
    basis: signal.basis.map((provision) => provisions[provision]),
  };
}

/** A finding never goes further than its signal at its best. */
function noFurther(strength: Strength, best: Strength): Strength {
  return strengths.indexOf(strength) < strengths.indexOf(best) ? strength : best;
}
