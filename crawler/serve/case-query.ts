import * as z from 'zod/mini';
import { memberStates } from '../../shared/reference/member-state.ts';
import { means } from '../../shared/signals/signal.ts';

/** What is not as it should be in an address is left out, as if it had not been said. */
function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** What the lists are narrowed by, as it stands in the address. */
const Query = z.object({
  words: lenient(z.string().check(z.minLength(1), z.maxLength(200))),
  verdict: lenient(z.enum(['none', 'some', 'strong', 'inconclusive'])),
  state: lenient(z.enum(memberStates)),
  means: lenient(z.string().check(z.refine((id) => Object.hasOwn(means, id)))),
  signal: lenient(z.string().check(z.regex(/^[a-z-]{1,60}$/))),
  since: lenient(day),
  until: lenient(day),
  after: lenient(z.string().check(z.maxLength(300))),
});
export type CaseQuery = z.infer<typeof Query>;

/** Reads what a list is narrowed by. */
export function caseQuery(query: Record<string, string>): CaseQuery {
  return Query.parse(query);
}

/** The same as part of an address. */
export function queryString(query: CaseQuery): string {
  const said = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(said).toString();
}

/** The day after, so that `until` means the whole of that day; in ISO 8601. */
export function endOf(until: string | undefined): string | undefined {
  if (until === undefined) return undefined;
  return new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString();
}
