import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/assessment/assess.ts';
import { Assessment } from '../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { strengths } from '../../shared/signals/signal.ts';
import { furtherScenarios } from './further-scenarios.ts';
import { registerScenarios } from './register-scenarios.ts';
import { scenarios } from './scenarios.ts';

const detectLanguage = await loadLanguageDetector();

describe.each([...scenarios, ...furtherScenarios, ...registerScenarios])('$name', (golden) => {
  const { firm, observations, register, verdict, states, counts, shown = [], away = [] } = golden;
  const assessment = assess({ observations, firm, register, input: 'golden', detectLanguage });
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
    const pointAway = assessment.findings.filter(({ points }) => points === 'away');
    expect([...new Set(pointAway.map(({ signal }) => signal))]).toEqual(away);
  });

  it('tells whom it concerns and who speaks', () => {
    if (golden.perimeter) expect(assessment.perimeter).toBe(golden.perimeter);
    if (golden.speaker) expect(assessment.pages?.[0]?.speaker).toBe(golden.speaker);
    if (golden.standing) {
      expect(assessment.register?.standings[0]?.is).toBe(golden.standing);
    }
    if (register === undefined) expect(assessment.perimeter).not.toBe('authorised');
  });

  it('is no further without any of its reasons than with it', () => {
    for (const { without, strength, points } of assessment.findings) {
      const counted = points === 'towards' && strength !== 'context';
      expect(without !== undefined).toBe(counted);
      if (without) expect(without.score).toBeLessThanOrEqual(assessment.score);
    }
  });

  it('is a valid assessment, the same every time', () => {
    expect(Assessment.parse(assessment)).toEqual(assessment);
    expect(assess({ observations, firm, register, input: 'golden', detectLanguage })).toEqual(
      assessment,
    );
  });
});
