import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/assessment/assess.ts';
import { Assessment } from '../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { strengths } from '../../shared/signals/signal.ts';
import { scenarios } from './scenarios.ts';

const detectLanguage = await loadLanguageDetector();

describe.each(scenarios)('$name', ({ firm, observations, verdict, states, counts, shown = [] }) => {
  const assessment = assess({ observations, firm, input: 'golden', detectLanguage });
  const furthestOf = (points: string) =>
    Object.fromEntries(
      assessment.findings
        .filter((finding) => finding.points === points && finding.strength !== 'context')
        // From the weakest to the furthest, so that the furthest is kept.
        .sort((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))
        .map(({ signal, strength }) => [signal, strength]),
    );

  it('comes to the verdict', () => {
    expect({ is: assessment.verdict, because: assessment.verdictBecause }).toMatchObject({
      is: verdict,
    });
    expect(Object.keys(assessment.memberStates).sort()).toEqual(states);
    for (const state of states) expect(assessment.memberStates[state]?.verdict).toBe(verdict);
  });

  it('rests on these signals and no others', () => {
    expect(furthestOf('towards')).toEqual(counts);
    const neither = assessment.findings.filter(({ points }) => points === 'neither');
    expect([...new Set(neither.map(({ signal }) => signal))]).toEqual(shown);
  });

  it('is a valid assessment, the same every time', () => {
    expect(Assessment.parse(assessment)).toEqual(assessment);
    expect(assess({ observations, firm, input: 'golden', detectLanguage })).toEqual(assessment);
  });
});
