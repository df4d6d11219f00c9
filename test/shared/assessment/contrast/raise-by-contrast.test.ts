import { describe, expect, it } from 'vitest';
import type { AssessedFinding } from '../../../../shared/assessment/assessment.ts';
import { contrast } from '../../../../shared/assessment/contrast/contrast.ts';
import { raiseByContrast } from '../../../../shared/assessment/contrast/raise-by-contrast.ts';
import { type Moment, matrixVisits, smallPlan } from './matrix-visits.ts';

const states = ['DE', 'FR'];

function raisedBy(
  site: (moment: Moment) => readonly string[],
  overrides: Partial<AssessedFinding> = {},
  plan = {},
) {
  const visits = matrixVisits({ ...smallPlan, states, ...plan }, site).map((visit) => ({
    ...visit,
    findings: visit.findings.map((one) => ({ ...one, ...overrides })),
  }));
  const findings = visits.flatMap((visit) => visit.findings);
  return raiseByContrast(findings, contrast(visits));
}

const inStates = ({ arm }: Moment) => states.includes(arm.place);
const bonus = (moment: Moment) => (inStates(moment) ? ['promotion-bonus: Get 50 EUR'] : []);

describe('a finding that only visitors of a state are shown', () => {
  it('raises the limb in the Union for those states, with the figures', () => {
    const limb = { limb: 'promotion', strength: 'indication', means: 'advertising' } as const;
    const raised = raisedBy(bonus, limb);
    expect(raised).toMatchObject([
      {
        signal: 'geo-conditional-content',
        limb: 'in-the-union',
        points: 'towards',
        strength: 'strong',
        means: 'advertising',
        memberStates: ['DE', 'FR'],
        quote: 'Get 50 EUR',
        visit: 'DE-de-b1-/',
      },
    ]);
    expect(raised[0]?.why).toContain('15 of 15 visits from DE');
    expect(raised[0]?.why).toContain('Likewise for FR.');
  });

  it('is raised once, by its words and not again by its signal', () => {
    const raised = raisedBy((moment) => (inStates(moment) ? ['bonus: Free', 'bonus: Fees'] : []));
    expect(raised.map(({ quote }) => quote)).toEqual(['Fees', 'Free']);
  });

  it('is raised by its signal where its words alone differ by language', () => {
    const raised = raisedBy(({ arm }) =>
      arm.place === 'DE' ? ['bonus: same', ...(arm.block % 2 ? ['bonus: odd'] : [])] : [],
    );
    expect(raised.map(({ quote }) => quote)).toEqual(['same']);
  });

  it.each([
    ['what an authority or news writes stays context', bonus, { strength: 'context' }, {}],
    ['what points away', bonus, { points: 'away' }, {}],
    ['what is only noted', bonus, { points: 'neither' }, {}],
    ['what is hidden from the state', (moment: Moment) => (inStates(moment) ? [] : ['x']), {}, {}],
    ['screening', bonus, {}, { blocks: 3 }],
    ['one exit', bonus, {}, { exitsPerState: 1 }],
    ['what the language explains', ({ arm }: Moment) => (arm.speaks === 'de' ? ['x'] : []), {}, {}],
  ] as const)('raises nothing: %s', (_, site, overrides, plan) => {
    expect(raisedBy(site, overrides, plan)).toEqual([]);
  });

  it('is quoted in the words of its own version', () => {
    const raised = raisedBy((moment) => [inStates(moment) ? 'bonus: Get 100' : 'bonus: Get 50']);
    expect(raised.map(({ quote }) => quote)).toEqual(['Get 100']);
  });
});
