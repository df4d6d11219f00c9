import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** What the list of accounts is narrowed by; missing: all of them. */
export type AccountFilter = {
  /** Part of the account, its platform or firm, or a site, in any case of letters. */
  words?: string;
  /** Accounts of this case that another case shows too. */
  caseId?: string;
};

/** One account on more than one site, or in more than one case. */
export type ListedAccount = {
  key: string;
  kind: 'tag' | 'promoter';
  account: string;
  /** The platform of the tag, or the firms whose promoter it is. */
  of: string[];
  sites: string[];
  cases: string[];
  first: Date;
  last: Date;
};

/** Accounts that tie sites or cases together, those in most cases first; from `skip` on. */
export async function listAccounts(
  db: Kysely<Schema>,
  { words, caseId }: AccountFilter = {},
  { limit = 100, skip = 0 }: { limit?: number; skip?: number } = {},
): Promise<{ rows: ListedAccount[]; next?: number }> {
  const sites = sql<number>`count(distinct site)`;
  const cases = sql<number>`count(distinct case_id)`;
  let query = db
    .selectFrom('accounts')
    .select([
      'key',
      'kind',
      sql<string>`min(account)`.as('account'),
      sql<string[]>`array_agg(distinct "of")`.as('of'),
      sql<string[]>`array_agg(distinct site)`.as('sites'),
      sql<string[]>`array_agg(distinct case_id)`.as('cases'),
      sql<Date>`min(seen_at)`.as('first'),
      sql<Date>`max(seen_at)`.as('last'),
    ])
    .groupBy(['key', 'kind']);
  if (words) {
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where('key', 'in', (inner) =>
      inner
        .selectFrom('accounts')
        .select('key')
        .where(
          sql<boolean>`lower(account) like ${pattern} or lower(site) like ${pattern} or lower("of") like ${pattern}`,
        ),
    );
  }
  if (caseId !== undefined) {
    query = query
      .where('key', 'in', (inner) =>
        inner.selectFrom('accounts').select('key').where('case_id', '=', caseId),
      )
      .having(cases, '>', 1);
  } else {
    query = query.having(sql<boolean>`count(distinct site) > 1 or count(distinct case_id) > 1`);
  }
  const rows = await query
    .orderBy(cases, 'desc')
    .orderBy(sites, 'desc')
    .orderBy('key')
    .limit(limit + 1)
    .offset(skip)
    .execute();
  const next = rows.length > limit ? { next: skip + limit } : {};
  return { rows: rows.slice(0, limit), ...next };
}
