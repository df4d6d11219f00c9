import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisher, type Pair } from '../../../../shared/assessment/contrast/fisher.ts';

const pair = (a: number, of: number, b: number, ofOther: number): Pair => ({
  one: { seen: a, of },
  other: { seen: b, of: ofOther },
});

const anyPair = fc
  .tuple(fc.nat(25), fc.nat(25), fc.nat(25), fc.nat(25))
  .map(([a, b, c, d]) => pair(a, a + b, c, c + d));

describe('Fisher’s exact test', () => {
  it.each([
    ['3 against 3', pair(3, 3, 0, 3), 0.1],
    ['3 against 3, one miss', pair(2, 3, 0, 3), 0.4],
    ['4 against 4', pair(4, 4, 0, 4), 0.02857],
    ['4 against 4, one miss', pair(3, 4, 0, 4), 0.14286],
    ['5 against 5', pair(5, 5, 0, 5), 0.007937],
    ['5 against 5, one miss', pair(4, 5, 0, 5), 0.047619],
    ['6 against 6, one miss', pair(5, 6, 0, 6), 0.015152],
    ['8 against 8', pair(8, 8, 0, 8), 0.0001554],
    ['a lady tasting tea', pair(3, 4, 1, 4), 0.485714],
    ['1 of 12 studying against 9 of 12', pair(1, 12, 9, 12), 0.002759],
    ['nothing seen', pair(0, 5, 0, 5), 1],
    ['no visits', pair(0, 0, 3, 5), 1],
  ])('%s', (_, table, expected) => {
    expect(fisher(table).p).toBeCloseTo(expected, 5);
  });

  it('knows the least that the margins allow', () => {
    expect(fisher(pair(2, 5, 3, 5)).least).toBeCloseTo(0.007937, 5);
    expect(fisher(pair(0, 5, 1, 5)).least).toBeCloseTo(1, 10);
    expect(fisher(pair(5, 5, 5, 5)).least).toBe(1);
  });

  it('multiplies perfect strata, and a stratum without variation adds nothing', () => {
    const five = pair(5, 5, 0, 5);
    expect(fisher(five, five).p).toBeCloseTo(2 * (1 / 252) ** 2, 8);
    expect(fisher(five, pair(0, 5, 0, 10)).p).toBeCloseTo(fisher(five).p, 10);
  });

  it('is not misled by strata of unequal size that each show nothing (Simpson)', () => {
    const strata = [pair(20, 20, 5, 5), pair(0, 5, 0, 20)];
    expect(fisher(pair(20, 25, 5, 25)).p).toBeLessThan(0.001);
    expect(fisher(...strata).p).toBe(1);
  });

  it('is a probability, at least the least, and the same from either side', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 3 }), (strata) => {
        const { p, least } = fisher(...strata);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(least).toBeLessThanOrEqual(p * (1 + 1e-9));
        const turned = strata.map(({ one, other }) => ({ one: other, other: one }));
        expect(fisher(...turned).p).toBeCloseTo(p, 9);
        const missed = strata.map(({ one, other }) => ({
          one: { seen: one.of - one.seen, of: one.of },
          other: { seen: other.of - other.seen, of: other.of },
        }));
        expect(fisher(...missed).p).toBeCloseTo(p, 9);
      }),
    );
  });
});
