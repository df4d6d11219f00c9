import { expect, it } from 'vitest';
import { limbWord, verdict } from '../../../shared/assessment/verdict.ts';
import type { Strength } from '../../../shared/signals/signal.ts';

const on = (...strengths: Strength[]) => ({ strengths });
const unseen = { strengths: [], notAssessed: 'links: the frame went away' };

it.each([
  ['strong', on('strong'), on('context', 'strong')],
  ['strong', on('deemed'), on('strong')],
  ['some', on('strong'), on('indication')],
  ['some', on('indication'), on('strong')],
  ['some', on('indication'), on('indication')],
  ['none', on('strong'), on('context')],
  ['none', on(), on('deemed')],
  ['none', on(), on()],
  ['inconclusive', on('strong'), unseen],
  ['inconclusive', unseen, on('indication')],
  ['inconclusive', unseen, unseen],
  // An empty limb that could be looked at settles it, whatever the other would have shown.
  ['none', on(), unseen],
  // What was found stands although something else could not be assessed.
  ['strong', on('strong'), { strengths: ['strong'], notAssessed: 'images: too many' }],
] as const)('is %s', (expected, promotion, inTheUnion) => {
  const { is, because } = verdict({ promotion, 'in-the-union': inTheUnion });
  expect(is).toBe(expected);
  expect(because).toMatch(/^[A-Z].*\.$/);
});

it('says which limb rests on an indication', () => {
  const limbs = { promotion: on('strong'), 'in-the-union': on('indication') };
  expect(verdict(limbs).because).toContain('aimed at the Union rests on an indication');
});

it('names what was not assessed', () => {
  expect(verdict({ promotion: on('strong'), 'in-the-union': unseen }).because).toContain(
    'links: the frame went away',
  );
  expect(limbWord(unseen)).toBe('not-assessed');
  expect(limbWord(on('context'))).toBe('none');
});
