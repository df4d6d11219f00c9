/**
 * q of each p, in the order given: the share of false discoveries among all tests with a p as small,
 * by Benjamini and Hochberg's step-up procedure (1995).
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, at) => at).sort((a, b) => (ps[b] ?? 0) - (ps[a] ?? 0));
  const qs = new Array<number>(ps.length).fill(1);
  let least = 1;
  for (const [fromLast, at] of order.entries()) {
    const rank = ps.length - fromLast;
    least = Math.min(least, ((ps[at] ?? 1) * ps.length) / rank);
    qs[at] = least;
  }
  return qs;
}
