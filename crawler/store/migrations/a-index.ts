import { type Kysely, sql } from 'kysely';

/** The index over case folders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cases (
      id text primary key,
      firm text not null,
      home text,
      domains text[] not null,
      folder text not null,
      created_at timestamptz not null,
      latest_run text,
      perimeter text,
      verdict text,
      verdict_because text,
      score integer,
      states text[] not null default '{}',
      means text[] not null default '{}',
      assessed_at timestamptz
    )`.execute(db);
  await sql`create index cases_by_score on cases (coalesce(score, -1) desc, id)`.execute(db);
  await sql`create index cases_by_firm on cases (lower(firm), id)`.execute(db);
  await sql`create index cases_by_assessed on cases (assessed_at desc nulls last, id)`.execute(db);
  await sql`create index cases_by_states on cases using gin (states)`.execute(db);
  await sql`create index cases_by_means on cases using gin (means)`.execute(db);

  await sql`
    create table runs (
      case_id text not null references cases on delete cascade,
      run text not null,
      started_at timestamptz not null,
      schedule text,
      tool text,
      assessed_at timestamptz,
      perimeter text,
      verdict text,
      score integer,
      primary key (case_id, run)
    )`.execute(db);
  await sql`create index runs_by_start on runs (case_id, started_at)`.execute(db);

  await sql`
    create table state_verdicts (
      case_id text not null,
      run text not null,
      state text not null,
      verdict text not null,
      score integer not null,
      signals text[] not null,
      primary key (case_id, run, state),
      foreign key (case_id, run) references runs on delete cascade
    )`.execute(db);

  await sql`
    create table visits (
      case_id text not null references cases on delete cascade,
      id text not null,
      run text not null,
      url text not null,
      role text not null,
      persona text not null,
      country text,
      outcome text not null,
      because text,
      void text,
      arm jsonb,
      started_at timestamptz,
      finished_at timestamptz,
      primary key (case_id, id)
    )`.execute(db);
  await sql`create index visits_by_run on visits (case_id, run, finished_at)`.execute(db);

  await sql`
    create table findings (
      id bigint generated always as identity primary key,
      case_id text not null,
      run text not null,
      number integer not null,
      signal text not null,
      title text not null,
      means text not null,
      limb text not null,
      points text not null,
      strength text not null,
      states text[] not null,
      quote text not null,
      spot text not null,
      url text not null,
      visit text not null,
      seen_at timestamptz not null,
      unique (case_id, run, number),
      foreign key (case_id, run) references runs on delete cascade
    )`.execute(db);
  await sql`create index findings_by_date on findings (seen_at desc, id desc)`.execute(db);
  await sql`create index findings_by_means on findings (means, seen_at desc, id desc)`.execute(db);
  await sql`create index findings_by_signal on findings (signal, seen_at desc, id desc)`.execute(
    db,
  );
  await sql`create index findings_by_states on findings using gin (states)`.execute(db);

  await sql`
    create table decisions (
      case_id text not null references cases on delete cascade,
      seq integer not null,
      signal text not null,
      url text not null,
      spot text not null,
      quote text not null,
      decision text not null,
      words text not null,
      by text not null,
      at timestamptz not null,
      primary key (case_id, seq)
    )`.execute(db);
}
