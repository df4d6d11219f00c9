import { leisIn } from './lei.ts';
import type { RegisterIndex } from './register-index.ts';
import { nameWords } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';

/** Words of a text that are read at most; a legal notice is shorter. */
const mostCharacters = 20_000;

/** The entered entities that a text names: by LEI, or by a legal name of two words or more. */
export function namedIn(index: RegisterIndex, text: string): RegisterRow[] {
  const read = text.slice(0, mostCharacters);
  const found = new Set(leisIn(read).flatMap((lei) => index.byLei.get(lei) ?? []));
  const words = nameWords(read);
  for (let at = 0; at < words.length; at += 1) {
    for (const length of lengthsFrom(index, words[at] ?? '')) {
      const name = words.slice(at, at + length).join(' ');
      for (const row of index.byLegalName.get(name) ?? []) found.add(row);
    }
  }
  return [...found];
}

const lengths = new WeakMap<RegisterIndex, Map<string, Set<number>>>();

/** How many words the legal names have that begin with a word. */
function lengthsFrom(index: RegisterIndex, first: string): Iterable<number> {
  let known = lengths.get(index);
  if (known === undefined) {
    known = new Map();
    for (const name of index.byLegalName.keys()) {
      const words = name.split(' ');
      if (words.length < 2) continue;
      const all = known.get(words[0] ?? '') ?? new Set();
      known.set(words[0] ?? '', all.add(words.length));
    }
    lengths.set(index, known);
  }
  return known.get(first) ?? [];
}
