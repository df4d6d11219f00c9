import { describe, expect, it } from 'vitest';
import type { AssessedFinding } from '../../../shared/assessment/assessment.ts';
import { block, observationOf } from '../../../shared/observation/sample.ts';
import { groupFindings } from '../../../shared/report/group-findings.ts';

const stop = 'https://kestrelx.example/';

function visit(id: string, words: string[], outcome: 'arrived' | 'turned-away' = 'arrived') {
  const observation = observationOf({ text: { blocks: words.map((text) => block(text)) } }, stop);
  observation.arrival.outcome = outcome;
  Object.assign(observation.visit, { id: `visit-${id}`, persona: { id } });
  return observation;
}

function finding(overrides: Partial<AssessedFinding>): AssessedFinding {
  return {
    signal: 'union-language',
    title: 'Language',
    means: 'own-website',
    limb: 'in-the-union',
    points: 'towards',
    strength: 'strong',
    memberStates: ['PL'],
    quote: 'Załóż konto',
    where: 'main > p',
    url: stop,
    visit: 'visit-pl',
    why: 'because',
    basis: ['MiCA Art. 61(1)'],
    ...overrides,
  };
}

function only(findings: AssessedFinding[], visits = [visit('pl', ['Załóż konto'])]) {
  const merged = groupFindings(findings, visits)[0]?.signals[0]?.findings[0];
  if (!merged) throw new Error('nothing was grouped');
  return merged;
}

describe('findings are grouped', () => {
  it('by means in the order of the guidelines, then by signal with the furthest first', () => {
    const groups = groupFindings(
      [
        finding({ means: 'sponsorship', signal: 'union-sponsorship' }),
        finding({ signal: 'country-options', strength: 'context' }),
        finding({ signal: 'union-language' }),
      ],
      [],
    );
    expect(groups.map(({ means }) => means)).toEqual(['Own website', 'Sponsorship']);
    expect(groups[0]?.signals.map(({ signal }) => signal)).toEqual([
      'union-language',
      'country-options',
    ]);
  });

  it('and the same words are one, whatever the blanks between them', () => {
    const merged = only([
      finding({}),
      finding({ quote: ' Załóż \n konto ', memberStates: ['DE'] }),
    ]);
    expect(merged.findings).toHaveLength(2);
    expect(merged.memberStates).toEqual(['DE', 'PL']);
    expect(merged.pages).toBe(1);
  });

  it('and a reason that all share is said once, a differing one never', () => {
    const [shared] = groupFindings([finding({}), finding({ quote: 'b' })], []);
    expect(shared?.signals[0]?.why).toBe('because');
    const [differing] = groupFindings([finding({}), finding({ quote: 'b', why: 'other' })], []);
    expect(differing?.signals[0]?.why).toBeUndefined();
  });
});

describe('as whom words were seen', () => {
  const visits = [
    visit('pl', ['Załóż konto']),
    visit('de', ['Konto eröffnen']),
    visit('tr', ['ZAŁÓŻ KONTO teraz']),
    visit('fr', [], 'turned-away'),
  ];

  it('looks into every visit of the stop, also those that the verdict does not rest on', () => {
    const merged = only([finding({})], visits);
    expect(merged.shownAs).toEqual(['pl', 'tr']);
    expect(merged.notShownAs).toEqual(['de']);
  });

  it('claims no absence where the quote does not stand on the page as quoted', () => {
    const merged = only([finding({ quote: 'pl-PL (declared)' })], visits);
    expect(merged.shownAs).toEqual(['pl']);
    expect(merged.notShownAs).toEqual([]);
  });
});
