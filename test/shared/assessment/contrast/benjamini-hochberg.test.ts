import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../../shared/assessment/contrast/benjamini-hochberg.ts';

describe('q by Benjamini and Hochberg', () => {
  it('agrees with the example of their paper (1995, table 1): four of fifteen at 0.05', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const qs = benjaminiHochberg(ps);
    expect(qs.filter((q) => q <= 0.05)).toHaveLength(4);
    expect(qs[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
    expect(qs[4]).toBeCloseTo((0.0201 * 15) / 5, 10);
    expect(qs[5]).toBeCloseTo((0.0298 * 15) / 7, 10);
  });

  it('leaves a single p as it is, and nothing of nothing', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('never falls below p, keeps their order, and does not look at theirs', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 60 }), (ps) => {
        const qs = benjaminiHochberg(ps);
        const both = ps.map((one, at) => ({ p: one, q: qs[at] ?? Number.NaN }));
        const sorted = [...both].sort((a, b) => a.p - b.p);
        for (const [at, one] of sorted.entries()) {
          expect(one.q).toBeGreaterThanOrEqual(one.p * (1 - 1e-12));
          expect(one.q).toBeLessThanOrEqual(1);
          expect(one.q).toBeGreaterThanOrEqual(sorted[at - 1]?.q ?? 0);
        }
        expect(benjaminiHochberg([...ps].reverse())).toEqual([...qs].reverse());
      }),
    );
  });
});
