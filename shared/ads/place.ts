import { cities } from '../reference/cities.ts';
import { countryNames } from '../reference/country-names.ts';
import { memberStates, unionStates } from '../reference/member-state.ts';
import { placeGroups } from '../reference/place-groups.ts';

const groups = new Map(
  placeGroups.flatMap(({ group, names }) => names.map((name) => [lower(name), group] as const)),
);
const countries = new Map(
  countryNames
    .filter(({ form, name }) => form === 'name' && !name.includes('*'))
    .map(({ country, name }) => [lower(name), country] as const),
);
const towns = new Map(
  cities.flatMap(({ country, names }) =>
    names.filter((name) => !name.includes('*')).map((name) => [lower(name), country] as const),
  ),
);
const states = new Set<string>(memberStates);

/** Codes that some repositories write otherwise than ISO 3166-1. */
const otherCodes: Record<string, string> = { EL: 'GR', UK: 'GB' };

/**
 * A place as a repository names it, in one spelling: the code of a country (`DE`), a group (`EEA`,
 * `EU`, `EUROPE`, `WORLD`), a town with its country (`Munich, DE`), or the name as it came.
 */
export function place(name: string): string {
  const words = name.replace(/\s+/gu, ' ').trim();
  const group = groups.get(lower(words));
  if (group !== undefined) return group;
  const country = countryOf(words);
  if (country !== undefined) return country;
  const town = towns.get(lower(words));
  if (town !== undefined) return `${words}, ${town}`;
  // `Bavaria, Germany`
  const comma = words.lastIndexOf(', ');
  const within = comma > 0 ? countryOf(words.slice(comma + 2)) : undefined;
  return within === undefined ? words : `${words.slice(0, comma)}, ${within}`;
}

/** The ISO 3166-1 alpha-2 code of a country that is named, or given by a code. */
export function countryOf(name: string): string | undefined {
  const words = name.trim();
  if (/^[a-z]{2}$/iu.test(words)) {
    const code = words.toUpperCase();
    return otherCodes[code] ?? code;
  }
  return countries.get(lower(words));
}

/** The states of the Union and the EEA in which a place lies: of a town its state, of a group all. */
export function statesOf(placed: string): readonly string[] {
  if (placed === 'EEA' || placed === 'EUROPE') return memberStates;
  if (placed === 'EU') return unionStates;
  const code = /^(?:.*, )?([A-Z]{2})$/u.exec(placed)?.[1];
  return code !== undefined && states.has(code) ? [code] : [];
}

function lower(words: string): string {
  return words.toLocaleLowerCase('en');
}
