import * as z from 'zod/mini';
import json from './country-numbers.json' with { type: 'json' };
import { tableOf } from './table.ts';

const CountryNumber = z.strictObject({
  /** ISO 3166-1 alpha-2 code. */
  country: z.string(),
  /** ISO 3166-1 numeric code. */
  number: z.number(),
});

/** ISO 3166-1 alpha-2 codes by their numeric codes. */
export const countryByNumber = new Map(
  tableOf(CountryNumber)
    .parse(json)
    .rows.map(({ country, number }) => [number, country]),
);
