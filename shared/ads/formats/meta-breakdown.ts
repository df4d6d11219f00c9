import * as z from 'zod/mini';
import type { AdDraft, Range, Reach } from '../ad-record.ts';
import { Count, Words } from '../fields.ts';
import { countryOf, place } from '../place.ts';

const Cell = z.looseObject({ male: Count, female: Count, unknown: Count });
/** Printed examples end their lists with `"..."`: what is no object is left out. */
const objects = z.transform((value: unknown) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : value,
);

/** Reach by country, age and sex; cells of zero are left out, and so are countries at times. */
export const Breakdown = z.nullish(
  z.pipe(
    objects,
    z.array(z.looseObject({ country: Words, age_gender_breakdowns: z.nullish(z.array(Cell)) })),
  ),
);
/** Places that the advertiser chose or left out. Names, never codes. */
export const Places = z.nullish(
  z.pipe(objects, z.array(z.looseObject({ name: Words, excluded: z.nullish(z.boolean()) }))),
);

/** Persons reached in each country: the sum of its cells. */
export function reachOf(rows: z.infer<typeof Breakdown>): Reach[] {
  const sums = new Map<string, number>();
  for (const { country, age_gender_breakdowns: cells } of rows ?? []) {
    const code = countryOf(country) ?? country;
    const sum = (cells ?? [])
      .flatMap(({ male, female, unknown }) => [male, female, unknown])
      .reduce((total, count) => total + (count?.max ?? 0), 0);
    sums.set(code, (sums.get(code) ?? 0) + sum);
  }
  return [...sums].map(([country, sum]) => ({ country, min: sum, max: sum, unit: 'users' }));
}

/** Where no state is named, the sum over the Union is all that is known of delivery. */
export function withUnionSum(reach: Reach[], total: Range | undefined): Reach[] {
  if (total === undefined || reach.length > 0) return reach;
  return [{ country: 'EU', ...total, unit: 'users' }];
}

export function targetingOf(places: z.infer<typeof Places>): AdDraft['targeting'] {
  const named = (out: boolean) => [
    ...new Set(
      (places ?? [])
        .filter(({ excluded }) => (excluded ?? false) === out)
        .map(({ name }) => place(name)),
    ),
  ];
  return {
    included: named(false),
    excluded: named(true),
    ...((places ?? []).length > 0 && { raw: places }),
  };
}
