/** How many of several visits were shown a thing. */
export type Count = { seen: number; of: number };

/** Two groups of visits that differ in one respect and are alike in all others. */
export type Pair = { one: Count; other: Count };

export type FisherTest = {
  /** Two-sided: the chance of a table no likelier than this one, its margins being given. */
  p: number;
  /** The smallest p that these margins allow; 1 where nothing varied and nothing can be tested. */
  least: number;
};

/** Tables of equal probability differ by rounding only. */
const rounding = 1e-7;

/**
 * Fisher's exact test, two-sided, of whether being shown a thing depends on the group. Several pairs
 * are strata (e.g. one per language): the test is then exact given the margins of each of them.
 */
export function fisher(...strata: readonly Pair[]): FisherTest {
  const chances = strata.map(hypergeometric).reduce(convolve, [1]);
  const observed = strata.reduce((sum, pair) => sum + pair.one.seen - fewest(pair), 0);
  const asRare = (limit: number) =>
    Math.min(
      1,
      chances.filter((chance) => chance <= limit * (1 + rounding)).reduce((sum, c) => sum + c, 0),
    );
  return { p: asRare(chances[observed] ?? 0), least: asRare(Math.min(...chances)) };
}

/** Chance of each possible `one.seen`, from the fewest on. */
function hypergeometric(pair: Pair): number[] {
  const { one, other } = pair;
  const seen = one.seen + other.seen;
  const from = fewest(pair);
  const to = Math.min(one.of, seen);
  const all = logChoose(one.of + other.of, seen);
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const x = from + step;
    return Math.exp(logChoose(one.of, x) + logChoose(other.of, seen - x) - all);
  });
}

function fewest({ one, other }: Pair): number {
  return Math.max(0, one.seen + other.seen - other.of);
}

function convolve(left: readonly number[], right: readonly number[]): number[] {
  const sums = new Array<number>(left.length + right.length - 1).fill(0);
  for (const [i, l] of left.entries()) {
    for (const [j, r] of right.entries()) sums[i + j] = (sums[i + j] ?? 0) + l * r;
  }
  return sums;
}

function logChoose(of: number, chosen: number): number {
  return logFactorial(of) - logFactorial(chosen) - logFactorial(of - chosen);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  }
  return logFactorials[n] ?? 0;
}
