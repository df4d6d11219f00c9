import type { Range, Reach } from '../../ads/ad-record.ts';
import { type GradedAd, grades } from '../../ads/grade-ad.ts';
import type { AdsOfState } from './ads-assessed.ts';
import type { JudgedAd } from './assess-ads.ts';

type StateOfAd = GradedAd['states'][number];

/** Delivery of one ad in one state, by what was counted. */
export function deliveredOf({ state, grade, reach }: StateOfAd) {
  const users = sumOf(reach.filter(({ unit }) => unit === 'users'));
  const impressions = sumOf(reach.filter(({ unit }) => unit === 'impressions'));
  return { state, grade, ...(users && { users }), ...(impressions && { impressions }) };
}

/**
 * Sums over the ads that count, the state with the most first. Persons reached by two ads are two;
 * sums over the Union that stand beside the states are left out.
 */
export function adsByState(judged: readonly JudgedAd[]): AdsOfState[] {
  const byState = new Map<string, { of: StateOfAd; ad: JudgedAd['ad'] }[]>();
  for (const { ad, graded } of judged) {
    for (const of of graded.states) {
      byState.set(of.state, [...(byState.get(of.state) ?? []), { of, ad }]);
    }
  }
  return [...byState]
    .map(([state, of]) => rowOf(state, of))
    .sort((one, other) => most(other) - most(one) || (one.state < other.state ? -1 : 1));
}

function rowOf(state: string, of: { of: StateOfAd; ad: JudgedAd['ad'] }[]): AdsOfState {
  const each = of.map(({ of: one }) => deliveredOf(one));
  const users = sumOf(each.flatMap(({ users: range }) => range ?? []));
  const impressions = sumOf(each.flatMap(({ impressions: range }) => range ?? []));
  const firsts = of.flatMap(({ ad }) => ad.firstShown ?? []).sort();
  const lasts = of.flatMap(({ ad }) => ad.lastShown ?? []).sort();
  const running = of.some(({ ad }) => ad.lastShown === undefined);
  return {
    state,
    grade: grades.find((grade) => of.some(({ of: one }) => one.grade === grade)) ?? 'P3',
    ads: of.length,
    unnumbered: each.filter(({ users: one, impressions: other }) => !one && !other).length,
    ...(users && { users }),
    ...(impressions && { impressions }),
    ...(firsts[0] !== undefined && { firstShown: firsts[0] }),
    ...(!running && lasts.length > 0 && { lastShown: lasts.at(-1) }),
  };
}

/** The sum of ranges; a range without an upper end leaves the sum without one. */
function sumOf(ranges: readonly (Range | Reach)[]): Range | undefined {
  const known = ranges.filter(({ min, max }) => min !== undefined || max !== undefined);
  if (known.length === 0) return undefined;
  const min = known.reduce((sum, range) => sum + (range.min ?? 0), 0);
  const open = known.some(({ max }) => max === undefined);
  return { min, ...(!open && { max: known.reduce((sum, range) => sum + (range.max ?? 0), 0) }) };
}

function most({ users, impressions }: AdsOfState): number {
  return Math.max(users?.max ?? users?.min ?? 0, impressions?.max ?? impressions?.min ?? 0);
}
