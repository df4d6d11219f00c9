import * as z from 'zod/mini';
import json from './currencies.json' with { type: 'json' };
import { tableOf } from './table.ts';

const Currency = z.object({
  /** ISO 4217. */
  code: z.string(),
  /** Written straight before or after an amount. */
  signs: z.array(z.string()),
  /** Lower-case words and abbreviations after an amount, in the languages of the currency. */
  words: z.array(z.string()),
  /** Words that name it without an amount, as the money in which one deals: `en euros`. */
  dealtIn: z.optional(z.array(z.string())),
  /** States whose own currency it is, ISO 3166-1 alpha-2. */
  countries: z.array(z.string()),
});

/**
 * Currencies and how amounts in them are written. `kr`, `$` alone and `lei` belong to several:
 * which one is meant is decided where prices are read.
 */
export const currencies = tableOf(Currency).parse(json).rows;
