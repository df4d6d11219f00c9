import * as z from 'zod/mini';
import type { Reading } from './ad-format.ts';
import type { AdDraft, Range, Reach } from './ad-record.ts';
import { bucket } from './bucket.ts';
import { day } from './day.ts';

/** Ids are text; a number that was rounded on its way is refused. */
export const Id = z.pipe(
  z.union([z.string().check(z.trim(), z.minLength(1)), z.int()]),
  z.transform(String),
);

/** Words, or a number that stands for itself. */
export const Words = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** One word or several; empty ones are left out. */
export const WordList = z.pipe(
  z.union([Words, z.array(z.nullish(Words)), z.null()]),
  z.transform((value): string[] =>
    (Array.isArray(value) ? value : [value]).flatMap((each) => {
      const words = each?.trim() ?? '';
      return words === '' ? [] : [words];
    }),
  ),
);

/** A count, exact or as a bucket; none where it is no number. */
export const Count = z.optional(
  z.pipe(
    z.nullish(Words),
    z.transform((value): Range | undefined => (value == null ? undefined : bucket(value))),
  ),
);

/** A day; none where it is no date. */
export const Day = z.optional(z.pipe(z.unknown(), z.transform(day)));

/** Yes or no, as JSON or as CSV writes it. */
export const Flag = z.optional(
  z.pipe(
    z.nullish(z.union([z.boolean(), z.string()])),
    z.transform((value): boolean | undefined =>
      typeof value === 'string' ? /^(?:true|yes|1)$/iu.test(value) : (value ?? undefined),
    ),
  ),
);

/** Reads a record by its schema; what does not fit is the reason, with the name of its field. */
export function readBy<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  read: (fields: z.infer<Schema>) => Reading,
): Reading[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [read(parsed.data)];
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.') || 'the record';
  return [{ reason: `${field}: ${fault(value, issue?.path ?? [])}` }];
}

function fault(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
  if (found === undefined || found === null || found === '') return 'missing';
  return `not of the kind that it should be (it is ${Array.isArray(found) ? 'a list' : `a ${typeof found}`})`;
}

/** A draft without the fields that are not known. */
export function draft(fields: { [Name in keyof AdDraft]: AdDraft[Name] | undefined }): AdDraft {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known) as AdDraft;
}

/** Each thing once, in the order in which it came. */
export function once(values: readonly (string | undefined | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value != null && value !== ''))];
}

/** What part of a total a country has; repositories that tell shares tell totals as buckets. */
export function reachByShare(country: string, percent: number, total: Range | undefined): Reach {
  if (!(percent >= 0 && percent <= 100)) return { country, unit: 'impressions' };
  const share = Number((percent / 100).toFixed(6));
  if (total === undefined) return { country, unit: 'share', share };
  return {
    country,
    ...(total.min !== undefined && { min: Math.floor(total.min * share) }),
    ...(total.max !== undefined && { max: Math.ceil(total.max * share) }),
    unit: 'impressions',
    share,
  };
}
