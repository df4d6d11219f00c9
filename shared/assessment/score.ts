import type { Limb } from '../signals/signal.ts';
import { weights } from '../signals/weights.ts';
import type { AssessedFinding } from './assessment.ts';
import { furthest } from './furthest.ts';

/**
 * 0-100, to put cases in order for a person. A signal counts once, by its furthest finding; ten
 * hints by one means are still one means; with one limb alone it never passes the middle, and stays
 * behind every case with both: news in Polish is no hint at a solicitation of Poles.
 */
export function score(counting: readonly AssessedFinding[]): number {
  const limbs = [limbPoints(counting, 'promotion'), limbPoints(counting, 'in-the-union')];
  const total = limbs.reduce((sum, { points }) => sum + points, 0);
  if (limbs.every(({ filled }) => filled)) return Math.round(total);
  const { limb, alone } = weights.score;
  const hinted = limbs.every(({ points }) => points > 0);
  return Math.round(Math.min(total, limb) * (hinted ? alone.hinted : alone.other));
}

function limbPoints(counting: readonly AssessedFinding[], limb: Limb) {
  const onLimb = counting.filter((finding) => finding.limb === limb);
  let points = 0;
  for (const [kind, ceiling] of Object.entries(weights.score.ceilingPerMeans)) {
    const byMeans = onLimb.filter((finding) => finding.means === kind);
    const signals = new Set(byMeans.map(({ signal }) => signal));
    const ofMeans = [...signals].reduce((sum, id) => {
      const found = byMeans.filter(({ signal }) => signal === id).map(({ strength }) => strength);
      const strength = furthest(found);
      return strength === undefined ? sum : sum + weights.score.strengths[strength];
    }, 0);
    points += Math.min(ofMeans, ceiling);
  }
  return {
    points: Math.min(points, weights.score.limb),
    filled: onLimb.some(({ strength }) => strength !== 'context'),
  };
}
