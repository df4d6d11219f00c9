/** A number from 0 to 99 that some words decide: the same words always draw the same. */
export function lot(...words: (string | number)[]): number {
  let hash = 2166136261;
  for (const letter of words.join(' ')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) % 100;
}
