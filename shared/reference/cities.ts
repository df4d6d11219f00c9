import * as z from 'zod/mini';
import json from './cities.json' with { type: 'json' };
import { tableOf } from './table.ts';

const City = z.object({
  /** ISO 3166-1 alpha-2 of its member state. */
  country: z.string(),
  /** Its names, some in the case that follows `in`; `*` stands for any ending. */
  names: z.array(z.string()),
  /** Names that are also words, persons or places elsewhere: they count where a place is named. */
  ambiguous: z.optional(z.array(z.string())),
});

/** Bigger cities of the member states, by which a page names a place without naming its state. */
export const cities = tableOf(City).parse(json).rows;
