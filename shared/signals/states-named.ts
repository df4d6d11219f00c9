import { compilePhrases } from '../facts/mentions.ts';
import { countryNames } from '../reference/country-names.ts';
import { isMemberState, type MemberState } from '../reference/member-state.ts';
import { phrasesOf } from './phrases.ts';
import unionJson from './union-names.json' with { type: 'json' };

const rows = new Map(countryNames.map((row) => [row.name, row]));
const names = compilePhrases([...rows.keys()]);
const union = compilePhrases(phrasesOf(unionJson).all);

/** The states that a text names: members of the Union or the EEA, others, and the Union itself. */
export type StatesNamed = { members: MemberState[]; outside: string[]; union: boolean };

/**
 * Reads the names of states out of a text, whatever it says of them. `language` is that of the page:
 * names that are common words in other languages count in their own only.
 */
export function statesNamed(text: string, language: string | undefined): StatesNamed {
  const countries = new Set<string>();
  for (const { phrase, index } of names.find(text)) {
    const row = rows.get(phrase);
    const first = text.charAt(index);
    if (row === undefined || first === first.toLowerCase()) continue;
    if (row.ambiguous && !row.languages.includes(language ?? '')) continue;
    countries.add(row.country);
  }
  return {
    members: [...countries].filter(isMemberState).sort(),
    outside: [...countries].filter((country) => !isMemberState(country)).sort(),
    union: union.find(text).length > 0,
  };
}
