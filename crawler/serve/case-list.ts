import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { StripVerdict } from '../../shared/report/verdict-strip.tsx';
import { type CaseFilter, type ListedCase, listCases, type Page } from '../store/list-cases.ts';
import type { Schema } from '../store/schema.ts';

/** Runs of a case that are drawn in the list. */
const runsDrawn = 12;
const casesShown = 50;

export type ListedWithRuns = ListedCase & { verdicts: StripVerdict[] };

/** A page of the list of cases, each with its latest runs, and how many there are in all. */
export async function caseList(
  db: Kysely<Schema>,
  filter: CaseFilter,
  after: string | undefined,
): Promise<Page<ListedWithRuns> & { all: number }> {
  const place = after === undefined ? {} : { after };
  const { rows, next } = await listCases(db, filter, { limit: casesShown, ...place });
  const runs = await latestRuns(
    db,
    rows.map(({ id }) => id),
  );
  const { all } = await db
    .selectFrom('cases')
    .select(sql<number>`count(*)::integer`.as('all'))
    .executeTakeFirstOrThrow();
  const listed = rows.map((row) => ({ ...row, verdicts: runs.get(row.id) ?? [] }));
  return { rows: listed, all, ...(next !== undefined && { next }) };
}

async function latestRuns(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, StripVerdict[]>> {
  const by = new Map<string, StripVerdict[]>();
  if (ids.length === 0) return by;
  const rows = await db
    .selectFrom('runs')
    .select(['case_id', 'started_at', 'verdict'])
    .where('case_id', 'in', ids)
    .orderBy('started_at')
    .execute();
  for (const { case_id: id, started_at: at, verdict } of rows) {
    if (verdict === null) continue;
    const open = verdict === 'inconclusive';
    by.set(id, [...(by.get(id) ?? []), { at: at.toISOString(), verdict, open }].slice(-runsDrawn));
  }
  return by;
}
