/** How far a sentence reaches on either side of the words that were looked for. */
const reach = 400;

/**
 * The sentence in which words stand: what lies between the full stops nearest to them. Text without
 * any is cut (lists run on after the words that open them), so that the work for one mention stays the same however long the text is.
 */
export function sentenceAround(
  text: string,
  { index, length }: { index: number; length: number },
  reachAfter = reach,
): string {
  const from = Math.max(0, index - reach);
  const to = Math.min(text.length, index + length + reachAfter);
  let start = index;
  while (start > from && !endsAt(text, start - 1)) start -= 1;
  let end = index + length;
  while (end < to && !endsAt(text, end)) end += 1;
  return text.slice(start, Math.min(end + 1, to)).trim();
}

/** A full stop ends a sentence where a blank and no small letter follows: `the U.S. or` does not. */
function endsAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '\n' || mark === '。') return true;
  if (!'.!?;'.includes(mark)) return false;
  return at + 1 >= text.length || /^\s(?!\s*\p{Ll})/u.test(text.slice(at + 1, at + 4));
}
