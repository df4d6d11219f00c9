import { type Kysely, sql } from 'kysely';

/** Schedules, and what is under way. They outlive the index, and so point to no row of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table schedules (
      name text primary key,
      case_id text not null,
      spec jsonb not null,
      paused boolean not null default false,
      next_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index schedules_due on schedules (next_at) where not paused`.execute(db);

  await sql`
    create table run_queue (
      case_id text not null,
      run text not null,
      schedule text,
      spec jsonb not null,
      state text not null,
      because text,
      started_at timestamptz not null,
      until timestamptz,
      finished_at timestamptz,
      primary key (case_id, run)
    )`.execute(db);
  // One run of a firm at a time.
  await sql`
    create unique index run_queue_open on run_queue (case_id)
    where state in ('open', 'assessing')`.execute(db);

  await sql`
    create table visit_queue (
      case_id text not null,
      run text not null,
      visit text not null,
      site text not null,
      spec jsonb not null,
      state text not null,
      because text,
      seen jsonb,
      outcome text,
      began timestamptz,
      attempts integer not null default 0,
      primary key (case_id, run, visit),
      foreign key (case_id, run) references run_queue on delete cascade
    )`.execute(db);
}
