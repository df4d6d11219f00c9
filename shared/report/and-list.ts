/** Words in a row as a sentence has them: `a`, `a and b`, `a, b and c`. */
export function andList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
