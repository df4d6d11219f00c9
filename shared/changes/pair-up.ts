/** Things on one side that are weighed against those of the other, so that no page costs without end. */
const most = 300;

/**
 * Pairs the things of two lists one to one, the most alike first. `likeness` gives 0 to what must
 * not be paired. What stays alone is left out.
 */
export function pairUp<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  likeness: (one: One, other: Other) => number,
): [One, Other][] {
  const near = ones.slice(0, most).flatMap((one, i) =>
    others.slice(0, most).flatMap((other, j) => {
      const how = likeness(one, other);
      return how > 0 ? [{ one, other, how, i, j }] : [];
    }),
  );
  near.sort((a, b) => b.how - a.how || a.i - b.i || a.j - b.j);
  const taken = new Set<One | Other>();
  const pairs: [One, Other][] = [];
  for (const { one, other } of near) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}
