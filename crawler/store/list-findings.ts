import { type Kysely, sql } from 'kysely';
import type { Page } from './list-cases.ts';
import type { Schema } from './schema.ts';

/** What the list of findings is narrowed by; missing: all of them. */
export type FindingFilter = {
  caseId?: string;
  run?: string;
  state?: string;
  means?: string;
  signal?: string;
  /** Seen at or after this moment, and before that one; ISO 8601. */
  since?: string;
  until?: string;
};

export type ListedFinding = {
  id: number;
  case_id: string;
  run: string;
  signal: string;
  title: string;
  means: string;
  points: string;
  strength: string;
  states: string[];
  quote: string;
  url: string;
  visit: string;
  seen_at: Date;
};

const columns = [
  'id',
  'case_id',
  'run',
  'signal',
  'title',
  'means',
  'points',
  'strength',
  'states',
  'quote',
  'url',
  'visit',
  'seen_at',
] as const;

/** Findings, the latest first, page by page: `after` is the `next` of the page before. */
export async function listFindings(
  db: Kysely<Schema>,
  filter: FindingFilter = {},
  { limit = 100, after }: { limit?: number; after?: string } = {},
): Promise<Page<ListedFinding>> {
  const { caseId, run, state, means, signal, since, until } = filter;
  let query = db.selectFrom('findings').select(columns);
  if (caseId) query = query.where('case_id', '=', caseId);
  if (run) query = query.where('run', '=', run);
  if (state) query = query.where(sql<boolean>`states @> array[${state}]::text[]`);
  if (means) query = query.where('means', '=', means);
  if (signal) query = query.where('signal', '=', signal);
  if (since) query = query.where('seen_at', '>=', new Date(since));
  if (until) query = query.where('seen_at', '<', new Date(until));
  const place = /^(\d{1,15})~(\d{1,15})$/.exec(after ?? '');
  if (place) {
    const at = new Date(Number(place[1]));
    query = query.where(
      sql<boolean>`(seen_at, id) < (${at}::timestamptz, ${Number(place[2])}::bigint)`,
    );
  }
  const rows = await query
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const end = shown.at(-1);
  if (rows.length <= limit || !end) return { rows: shown };
  return { rows: shown, next: `${end.seen_at.getTime()}~${end.id}` };
}
