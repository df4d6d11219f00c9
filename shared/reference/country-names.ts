import * as z from 'zod/mini';
import json from './country-names.json' with { type: 'json' };
import { tableOf } from './table.ts';

const CountryName = z.object({
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  /** Languages in which this is a name of the country. */
  languages: z.array(z.string()),
  /** The name or one of its case forms; `*` stands for any ending. */
  name: z.string(),
  /** How the row came about: a name, a form by rule, written by hand, or a word for the people. */
  form: z.enum(['name', 'ruled', 'hand-written', 'people']),
  /** Set where the same letters are a common word elsewhere: it counts in `languages` only. */
  ambiguous: z.optional(z.literal(true)),
});

/** One row: a name of a country, or a form of it, and the languages in which it is one. */
export type CountryName = z.infer<typeof CountryName>;

/** Names of the member states, inflected too, and of some hundred other states, in 26 languages. */
export const countryNames = tableOf(CountryName).parse(json).rows;
