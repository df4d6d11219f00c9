/** Words of a text that are compared; what follows changes no identity. */
const most = 400;
/** Texts of fewer words than this say too little to be told from one another by what they share. */
const few = 3;

/** A text made ready to be compared: the words as they stand, and the same with figures masked. */
export type Worded = { plain: string; masked: string; counts: ReadonlyMap<string, number> };

/** Letters, figures and currency signs count; case, marks and blanks do not, nor which figure it is. */
export function worded(text: string): Worded {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}]+/gu, ' ')
    .trim();
  const words = plain
    .replace(/\p{N}+/gu, '#')
    .split(' ')
    .slice(0, most);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { plain, masked: words.join(' '), counts };
}

/**
 * How far two texts are the same, 0 to 1: twice the words that both have, by all words of both
 * (Sørensen-Dice). Texts of one or two words are the same or they are not.
 */
export function alike(one: Worded, other: Worded): number {
  if (one.plain === other.plain) return 1;
  const sizes = [sizeOf(one), sizeOf(other)] as const;
  if (Math.min(...sizes) < few) return one.masked === other.masked ? 0.95 : 0;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (0.99 * 2 * shared) / (sizes[0] + sizes[1]);
}

function sizeOf({ counts }: Worded): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}
