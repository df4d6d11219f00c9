import { expect, it } from 'vitest';
import { memberStates } from '../../../shared/assessment/member-states.ts';
import { finding, promotion } from './sample-finding.ts';

it('gives each state its own verdict and signals', () => {
  const states = memberStates(
    [
      promotion(),
      finding(),
      finding({
        signal: 'member-state-alternates',
        strength: 'indication',
        memberStates: ['DE', 'PL'],
      }),
      finding({ signal: 'country-options', strength: 'context', memberStates: ['FR', 'PL'] }),
    ],
    undefined,
  );
  expect(Object.keys(states)).toEqual(['DE', 'PL']);
  expect(states.PL).toMatchObject({
    verdict: 'strong',
    signals: [
      'crypto-service-offer',
      'union-language',
      'member-state-alternates',
      'country-options',
    ],
  });
  expect(states.DE).toMatchObject({ verdict: 'some' });
  expect(states.PL?.score).toBeGreaterThan(states.DE?.score ?? 100);
});

it('lists no state where nothing is promoted, and says so where that was not assessed', () => {
  expect(memberStates([finding()], undefined)).toEqual({});
  expect(memberStates([finding()], 'text: not read').PL?.verdict).toBe('inconclusive');
});

it('holds a promotion for one state against that state alone', () => {
  const states = memberStates(
    [promotion({ memberStates: ['DE'] }), finding({ memberStates: ['DE', 'PL'] })],
    undefined,
  );
  expect(Object.keys(states)).toEqual(['DE']);
});
