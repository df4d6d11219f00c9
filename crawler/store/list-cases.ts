import { type Kysely, sql } from 'kysely';
import type { Schema, Verdict } from './schema.ts';

/** What the list of cases is narrowed by; missing: all of them. */
export type CaseFilter = {
  /** Part of the firm's name or of one of its domains, in any case of letters. */
  words?: string;
  verdict?: Verdict;
  /** Member state in which the verdict is `some` or `strong`. */
  state?: string;
  /** Means by which a finding of the latest run points towards solicitation. */
  means?: string;
  /** Assessed at or after this moment, and before that one; ISO 8601. */
  since?: string;
  until?: string;
};

export type ListedCase = {
  id: string;
  firm: string;
  home: string | null;
  verdict: Verdict | null;
  score: number | null;
  states: string[];
  means: string[];
  latest_run: string | null;
  assessed_at: Date | null;
};

/** A page of a list, and where the next one begins; `next` is missing at the end. */
export type Page<Row> = { rows: Row[]; next?: string };

const columns = [
  'id',
  'firm',
  'home',
  'verdict',
  'score',
  'states',
  'means',
  'latest_run',
  'assessed_at',
] as const;

/** Cases by falling score, page by page: `after` is the `next` of the page before. */
export async function listCases(
  db: Kysely<Schema>,
  filter: CaseFilter = {},
  { limit = 100, after }: { limit?: number; after?: string } = {},
): Promise<Page<ListedCase>> {
  const { words, verdict, state, means, since, until } = filter;
  // Not assessed yet comes last; -1 so that the key has no null in it.
  const score = sql<number>`coalesce(score, -1)`;
  let query = db.selectFrom('cases').select(columns);
  if (words) {
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(lower(firm) like ${pattern} or lower(array_to_string(domains, ' ')) like ${pattern})`,
    );
  }
  if (verdict) query = query.where('verdict', '=', verdict);
  if (state) query = query.where(sql<boolean>`states @> array[${state}]::text[]`);
  if (means) query = query.where(sql<boolean>`means @> array[${means}]::text[]`);
  if (since) query = query.where('assessed_at', '>=', new Date(since));
  if (until) query = query.where('assessed_at', '<', new Date(until));
  const place = placeOf(after);
  if (place) {
    const [last, id] = place;
    query = query.where(
      sql<boolean>`(${score} < ${last}::integer or (${score} = ${last}::integer and id > ${id}))`,
    );
  }
  const rows = await query
    .orderBy(sql`${score} desc`)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const end = shown.at(-1);
  if (rows.length <= limit || !end) return { rows: shown };
  return { rows: shown, next: `${end.score ?? -1}~${end.id}` };
}

/** The place in the list after which a page begins; nothing where it is no such place. */
function placeOf(after: string | undefined): [number, string] | undefined {
  const parts = /^(-?\d{1,4})~(.+)$/s.exec(after ?? '');
  return parts ? [Number(parts[1]), parts[2] ?? ''] : undefined;
}
