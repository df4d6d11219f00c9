import { expect, it } from 'vitest';
import { score } from '../../../shared/assessment/score.ts';
import { means } from '../../../shared/signals/signal.ts';
import { weights } from '../../../shared/signals/weights.ts';
import { finding, promotion } from './sample-finding.ts';

it('is 0 for nothing', () => {
  expect(score([])).toBe(0);
});

it('passes the middle with both limbs only', () => {
  const everything = Object.keys(means).map((kind) =>
    finding({ signal: `of-${kind}`, means: kind, strength: 'deemed' }),
  );
  const hinted = score([...everything, promotion({ strength: 'context' })]);
  expect(hinted).toBeLessThan(50);
  expect(score(everything)).toBeLessThan(hinted);
  expect(score([...everything, promotion()])).toBeGreaterThan(50);
  const promoted = everything.map((each) => ({ ...each, limb: 'promotion' as const }));
  expect(score([...everything, ...promoted])).toBe(100);
});

it('counts a signal once, by its furthest finding', () => {
  const once = score([finding()]);
  expect(score([finding(), finding({ quote: 'Sprzedaj' }), finding({ strength: 'context' })])).toBe(
    once,
  );
});

it('puts the weakest case with both limbs before the strongest with one', () => {
  const weakest = score([
    promotion({ strength: 'indication' }),
    finding({ strength: 'indication' }),
  ]);
  const everything = Object.keys(means).map((kind) =>
    finding({ signal: `of-${kind}`, means: kind, strength: 'deemed' }),
  );
  expect(score([...everything, promotion({ strength: 'context' })])).toBeLessThan(weakest);
});

it('takes ten signals of one means for one means', () => {
  const ten = Array.from({ length: 10 }, (_, at) => finding({ signal: `s${at}` }));
  expect(
    score([...ten, promotion()]) - score([promotion()].concat(finding({ strength: 'indication' }))),
  ).toBe(weights.score.ceilingPerMeans['own-website'] - weights.score.strengths.indication);
});

it('puts a stronger case before a weaker one', () => {
  const strong = score([promotion(), finding()]);
  const some = score([promotion(), finding({ strength: 'indication' })]);
  const none = score([promotion(), finding({ strength: 'context' })]);
  expect(strong).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(none);
});
