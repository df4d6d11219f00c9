import { compilePhrases } from '../facts/mentions.ts';
import { cities } from '../reference/cities.ts';
import { countryNames } from '../reference/country-names.ts';
import { isMemberState, type MemberState } from '../reference/member-state.ts';

const sure = new Map(
  cities.flatMap(({ country, names }) => names.map((name) => [name, country] as const)),
);
const unsure = new Map(
  cities.flatMap(({ country, ambiguous = [] }) =>
    ambiguous.map((name) => [name, country] as const),
  ),
);
const names = compilePhrases([...sure.keys(), ...unsure.keys()]);
const countries = new Map(countryNames.map(({ name, country }) => [name, country]));
const countryMatcher = compilePhrases([...countries.keys()]);

/** Texts longer than this are searched only this far: a place stands with what takes place there. */
const longest = 2_000;
/** Words after which an ambiguous name is a place. */
const before =
  /(?:^|[\s([«“„|·•–—-])(?:in|at|to|nach|à|de|en|em|a|ad|w|we|v|ve|i|na|u|till|på|til|la|din|în|σε|στο|στη|στην|στον|в|във|\d{4}|\d{1,2})[\s,:]+$/iu;
/** A state of the USA after the city: Paris, Texas. */
const american =
  /^\s*[,(]\s*(?:A[KLRZ]|C[AOT]|F[L]|G[A]|HI|I[ADLN]|K[SY]|LA|M[ADEINOS]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|USA?|U\.S\.|Alabama|California|Connecticut|Florida|Georgia|Illinois|Indiana|Kentucky|Maine|Maryland|Massachusetts|Michigan|Mississippi|New [A-Z]|Ohio|Pennsylvania|South |Tennessee|Texas|Virginia|Wisconsin)(?![a-z])/u;

/**
 * Member states whose cities a text names. `asPlace` where the text is a place by its position (the
 * locality of an address): then an ambiguous name (Nice, Split, Sofia) counts by itself.
 */
export function citiesIn(text: string, asPlace = false): MemberState[] {
  const read = text.slice(0, longest);
  const found = new Set<MemberState>();
  for (const { phrase, index, length } of names.find(read)) {
    const first = read.charAt(index);
    const country = sure.get(phrase) ?? unsure.get(phrase) ?? '';
    if (first === first.toLowerCase() || !isMemberState(country)) continue;
    const after = read.slice(index + length, index + length + 60);
    if (american.test(after)) continue;
    const named = countryAfter(after);
    if (named !== undefined && named !== country) continue;
    const told =
      asPlace || named === country || before.test(read.slice(Math.max(0, index - 12), index));
    if (unsure.has(phrase) && !told) continue;
    found.add(country);
  }
  return [...found].sort();
}

/** The country right after a city: `Córdoba, Argentina`, `Valencia (Venezuela)`. */
function countryAfter(after: string): string | undefined {
  const lead = /^\s*[,(/–-]\s*/u.exec(after)?.[0].length;
  if (lead === undefined) return undefined;
  const [first] = countryMatcher.find(after);
  return first !== undefined && first.index <= lead ? countries.get(first.phrase) : undefined;
}
