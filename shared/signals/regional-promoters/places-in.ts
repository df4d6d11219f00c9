import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import { countryNames } from '../../reference/country-names.ts';
import { isMemberState, type MemberState, memberStates } from '../../reference/member-state.ts';
import { tableOf } from '../../reference/table.ts';
import { numbers } from './numbers.ts';
import regionsJson from './regions.json' with { type: 'json' };

const Region = z.object({ phrases: z.array(z.string()), states: z.array(z.enum(memberStates)) });
const regions = new Map(
  tableOf(Region)
    .parse(regionsJson)
    .rows.flatMap(({ phrases, states }) => phrases.map((phrase) => [phrase, states] as const)),
);
const regionNames = compilePhrases([...regions.keys()]);
const countries = new Map(
  countryNames.filter(({ ambiguous }) => !ambiguous).map((row) => [row.name, row.country]),
);
const countryMatcher = compilePhrases([...countries.keys()]);

/** A place of the Union that a text names: its member states (none for the Union as a whole). */
export type Place = { states: readonly MemberState[]; index: number; length: number };

/** Member states and regions of the Union that a text names, in order. */
export function placesIn(text: string): Place[] {
  const named = countryMatcher.find(text).flatMap(({ phrase, index, length }): Place[] => {
    const country = countries.get(phrase);
    const first = text.charAt(index);
    if (country === undefined || !isMemberState(country) || first === first.toLowerCase())
      return [];
    return [{ states: [country], index, length }];
  });
  const within = regionNames.find(text).map(
    ({ phrase, index, length }): Place => ({
      states: regions.get(phrase) ?? [],
      index,
      length,
    }),
  );
  return [...named, ...within].sort((a, b) => a.index - b.index);
}

/** Member states by their codes, where a text lists several: `DE, AT, NL`. */
export function codesIn(text: string): MemberState[] {
  const codes = text.match(/(?<![\p{L}\p{N}])[A-Z]{2}(?![\p{L}\p{N}])/gu) ?? [];
  const states = [...new Set(codes.filter(isMemberState))];
  return states.length >= numbers.codesOfATier ? states : [];
}
