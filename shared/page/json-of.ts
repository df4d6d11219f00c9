import type { Work } from './work.ts';

/** So many items of a list are written between two yields. */
const itemsAtATime = 100;
/** Lists and what holds them are written piece by piece down to here: `parts`, `text`, `blocks`. */
const deepest = 4;

/** The JSON of a value, as `JSON.stringify` has it; yields within long lists. */
export function* jsonOf(value: unknown, depth = 0): Work<string> {
  if (typeof value !== 'object' || value === null || depth === deepest)
    return JSON.stringify(value);
  const pieces: string[] = [];
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += itemsAtATime) {
      yield;
      pieces.push(JSON.stringify(value.slice(at, at + itemsAtATime)).slice(1, -1));
    }
    return `[${pieces.join(',')}]`;
  }
  for (const [name, inside] of Object.entries(value)) {
    if (inside === undefined) continue;
    pieces.push(`${JSON.stringify(name)}:${yield* jsonOf(inside, depth + 1)}`);
  }
  return `{${pieces.join(',')}}`;
}
