import { expect, it } from 'vitest';
import { score } from '../../../shared/assessment/score.ts';
import { withAndWithout } from '../../../shared/assessment/with-and-without.ts';
import { finding, promotion } from './sample-finding.ts';

const limbs = { promotion: { strengths: [] }, 'in-the-union': { strengths: [] } };

it('says of each signal what the verdict would be without it, on all pages', () => {
  const currency = finding({ signal: 'national-currency', strength: 'indication' });
  const findings = [promotion(), finding(), finding({ visit: 'b', quote: 'Sprzedaj' }), currency];
  const [offer, tongue, tongueAgain, prices] = withAndWithout(findings, limbs);
  expect(offer?.without).toMatchObject({ verdict: 'none' });
  expect(tongue?.without).toEqual({ verdict: 'some', score: score([promotion(), currency]) });
  expect(tongueAgain?.without).toEqual(tongue?.without);
  expect(prices?.without?.verdict).toBe('strong');
});

it('says nothing of what does not count', () => {
  const findings = [
    promotion(),
    finding({ strength: 'context' }),
    finding({ signal: 'geo-block', points: 'away' }),
    finding({ signal: 'risk-disclaimer', points: 'neither' }),
  ];
  const [, ...others] = withAndWithout(findings, limbs);
  expect(others).toEqual(findings.slice(1));
});

it('does not take an open limb for an empty one', () => {
  const open = { ...limbs, 'in-the-union': { strengths: [], notAssessed: 'forms: too late' } };
  const [, tongue] = withAndWithout([promotion(), finding()], open);
  expect(tongue?.without?.verdict).toBe('inconclusive');
});
