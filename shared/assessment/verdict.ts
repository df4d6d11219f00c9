import type { Limb, Strength } from '../signals/signal.ts';
import type { Verdict } from './assessment.ts';
import { furthest } from './furthest.ts';

/** What counts on one limb, and why something that it needed could not be assessed. */
export type LimbState = { strengths: readonly Strength[]; notAssessed?: string };

export type LimbWord = Exclude<Strength, 'context'> | 'none' | 'not-assessed';

/** The furthest strength that counts on a limb. Context stands beside a limb and never fills it. */
export function limbWord(limb: LimbState): LimbWord {
  const strength = furthest(limb.strengths);
  if (strength !== undefined && strength !== 'context') return strength;
  return limb.notAssessed === undefined ? 'none' : 'not-assessed';
}

/**
 * Article 61(1) has two limbs: a service is promoted, and in the Union. Strong needs a strong
 * finding on both, some needs both; an empty limb is `none` only if it could be looked at.
 */
export function verdict(limbs: Record<Limb, LimbState>): { is: Verdict; because: string } {
  const promotion = limbWord(limbs.promotion);
  const inTheUnion = limbWord(limbs['in-the-union']);
  const missing = [
    promotion === 'not-assessed' ? limbs.promotion.notAssessed : undefined,
    inTheUnion === 'not-assessed' ? limbs['in-the-union'].notAssessed : undefined,
  ].filter((because) => because !== undefined);
  if (missing.length > 0 && promotion !== 'none' && inTheUnion !== 'none') {
    return {
      is: 'inconclusive',
      because: `Something needed could not be assessed: ${[...new Set(missing)].join('; ')}.`,
    };
  }
  if (promotion === 'none' || inTheUnion === 'none') {
    return { is: 'none', because: emptyLimbs(promotion, inTheUnion) };
  }
  if (isStrong(promotion) && isStrong(inTheUnion)) {
    return {
      is: 'strong',
      because:
        'A crypto-asset service is promoted and the promotion is aimed at persons in the Union; findings on both limbs are strong.',
    };
  }
  const weaker = isStrong(promotion) ? 'that it is aimed at the Union' : 'that it is a promotion';
  return {
    is: 'some',
    because:
      isStrong(promotion) || isStrong(inTheUnion)
        ? `Both limbs have findings; ${weaker} rests on an indication only.`
        : 'Both limbs have findings, each an indication only.',
  };
}

function isStrong(word: LimbWord): boolean {
  return word === 'strong' || word === 'deemed';
}

function emptyLimbs(promotion: LimbWord, inTheUnion: LimbWord): string {
  if (promotion === 'none' && inTheUnion === 'none') {
    return 'Neither a promotion of a crypto-asset service nor a sign that it is aimed at the Union was found.';
  }
  return promotion === 'none'
    ? 'No promotion of a crypto-asset service was found.'
    : 'No sign was found that the promotion is aimed at persons in the Union.';
}
