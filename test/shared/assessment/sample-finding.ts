import type { AssessedFinding } from '../../../shared/assessment/assessment.ts';

/** A finding that counts on the second limb, for tests. */
export function finding(overrides: Partial<AssessedFinding> = {}): AssessedFinding {
  return {
    signal: 'union-language',
    title: 'Is written in an official language of the Union',
    means: 'own-website',
    limb: 'in-the-union',
    points: 'towards',
    strength: 'strong',
    memberStates: ['PL'],
    quote: 'Kup teraz',
    where: 'main > p',
    url: 'https://kestrelx.example/',
    visit: 'sample',
    why: 'It is in Polish.',
    basis: ['MiCA Art. 61(1)'],
    ...overrides,
  };
}

/** A finding that counts on the first limb, for tests. */
export function promotion(overrides: Partial<AssessedFinding> = {}): AssessedFinding {
  return finding({
    signal: 'crypto-service-offer',
    limb: 'promotion',
    memberStates: [],
    ...overrides,
  });
}
