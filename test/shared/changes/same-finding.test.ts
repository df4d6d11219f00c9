import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameFinding } from '../../../shared/changes/same-finding.ts';
import { alike, worded } from '../../../shared/changes/words-alike.ts';

const finding = (quote: string, states: string[] = [], where = 'p') => ({
  words: worded(quote),
  wheres: new Set([where]),
  memberStates: new Set(states),
});
const isSame = (...pair: [ReturnType<typeof finding>, ReturnType<typeof finding>]) =>
  sameFinding(...pair) > 0;

describe('the same finding in other words', () => {
  it.each([
    ['Bis zu 150 € Willkommensbonus', 'Bis zu 200 € Willkommensbonus!', true],
    ['Main partner of SV Falkenau 1908', 'Official main partner of SV Falkenau', true],
    ['Kup Bitcoin w 60 sekund', 'Earn 12 % a year on your stablecoins', false],
    ['BLIK', 'iDEAL', false],
    ['BLIK', 'blik', true],
    ['Sign up', 'Log in', false],
  ])('%s → %s: %s', (one, other, same) => {
    expect(isSame(finding(one, [], 'a'), finding(other, [], 'b'))).toBe(same);
  });

  it('keeps those apart that name different states', () => {
    const words = (state: string) => `${state} https://kestrelx.example/${state}/buy/bitcoin`;
    expect(isSame(finding(words('pl'), ['PL']), finding(words('ro'), ['RO']))).toBe(false);
    expect(isSame(finding(words('pl'), ['PL']), finding(words('pl'), ['PL', 'RO']))).toBe(true);
  });

  it('is symmetric, at most 1, and 1 for a text and itself', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const how = alike(worded(one), worded(other));
        expect(how).toBe(alike(worded(other), worded(one)));
        expect(how).toBeGreaterThanOrEqual(0);
        expect(how).toBeLessThanOrEqual(1);
        expect(alike(worded(one), worded(one))).toBe(1);
      }),
    );
  });
});
