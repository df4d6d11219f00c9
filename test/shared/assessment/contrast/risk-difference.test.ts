import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskDifference } from '../../../../shared/assessment/contrast/risk-difference.ts';

describe('the risk difference with its interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('%i/%i against %i/%i', (a, of, b, ofOther, difference, low, high) => {
    const found = riskDifference({ one: { seen: a, of }, other: { seen: b, of: ofOther } });
    expect(found.difference).toBeCloseTo(difference, 4);
    expect(found.interval[0]).toBeCloseTo(low, 4);
    expect(found.interval[1]).toBeCloseTo(high, 4);
  });

  it('holds the difference, stays within -1 and 1, and turns with its sides', () => {
    const count = fc.tuple(fc.nat(30), fc.nat(30)).map(([seen, not]) => ({ seen, of: seen + not }));
    fc.assert(
      fc.property(count, count, (one, other) => {
        const { difference, interval } = riskDifference({ one, other });
        const turned = riskDifference({ one: other, other: one });
        expect(interval[0]).toBeGreaterThanOrEqual(-1);
        expect(interval[1]).toBeLessThanOrEqual(1);
        expect(interval[0]).toBeLessThanOrEqual(difference + 1e-12);
        expect(interval[1]).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(turned.interval[0]).toBeCloseTo(-interval[1], 9);
      }),
    );
  });
});
