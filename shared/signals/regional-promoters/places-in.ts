import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import { countryNames } from '../../reference/country-names.ts';
import { isMemberState, type MemberState, memberStates } from '../../reference/member-state.ts';
import { tableOf } from '../../reference/table.ts';
import { weights } from '../weights.ts';
import regionsJson from './regions.json' with { type: 'json' };

const Region = z.object({ phrases: z.array(z.string()), states: z.array(z.enum(memberStates)) });
const regions = new Map(
  tableOf(Region)
    .parse(regionsJson)
    .rows.flatMap(({ phrases, states }) => phrases.map((phrase) => [phrase, states] as const)),
);
const regionNames = compilePhrases([...regions.keys()]);
const countries = new Map(countryNames.map((row) => [row.name, row]));
const countryMatcher = compilePhrases([...countries.keys()]);

/** A place of the Union that a text names: its member states (none for the Union as a whole). */
export type Place = { states: readonly MemberState[]; index: number; length: number };

/**
 * Member states and regions of the Union that a text names, in order. Names that are common words
 * elsewhere count in their own `language`.
 */
export function placesIn(text: string, language: string | undefined): Place[] {
  const named = countryMatcher.find(text).flatMap(({ phrase, index, length }): Place[] => {
    const row = countries.get(phrase);
    const first = text.charAt(index);
    if (row === undefined || !isMemberState(row.country) || first === first.toLowerCase())
      return [];
    if (row.ambiguous && !row.languages.includes(language ?? '')) return [];
    return [{ states: [row.country], index, length }];
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
  const lists = text.match(/(?<![\p{L}\p{N}])[A-Z]{2}(?:\s?[,/|·+]\s?[A-Z]{2})+(?![\p{L}\p{N}])/gu);
  const codes = (lists ?? []).flatMap((list) => list.split(/[^A-Z]+/u));
  const states = [...new Set(codes)].filter((code) => isMemberState(code));
  return states.length >= weights.regionalPromoters.codesOfATier ? states : [];
}
