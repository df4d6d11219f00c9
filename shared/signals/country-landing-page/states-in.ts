import { compilePhrases } from '../../facts/mentions.ts';
import { namesCountry } from '../../facts/names-country.ts';
import { countryNames } from '../../reference/country-names.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';

const rows = new Map(countryNames.map((row) => [row.name, row]));
const names = compilePhrases([...rows.keys()]);

/**
 * Member states that a short text names. None where it also names a state outside the Union, or
 * more of those: then it does not single out the member state.
 */
export function statesIn(text: string, language: string | undefined): MemberState[] {
  const countries = names.find(text).flatMap(({ phrase, index }) => {
    const row = rows.get(phrase);
    if (row === undefined || !namesCountry(row, text, index, () => language)) return [];
    return [row.country];
  });
  const states = [...new Set(countries)].filter(isMemberState);
  return countries.every(isMemberState) ? states : [];
}
