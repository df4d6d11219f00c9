import { type Kysely, sql } from 'kysely';

/** Accounts of tags and promoters; and what of a case its rows hold, so that older rows are made anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cases add column holds integer not null default 0`.execute(db);
  await sql`
    create table accounts (
      case_id text not null,
      run text not null,
      key text not null,
      kind text not null,
      "of" text not null,
      account text not null,
      site text not null,
      visit text not null,
      seen_at timestamptz not null,
      primary key (case_id, run, key, "of", site),
      foreign key (case_id, run) references runs on delete cascade
    )`.execute(db);
  await sql`create index accounts_by_key on accounts (key, case_id, site)`.execute(db);
}
