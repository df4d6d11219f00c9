import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Arm } from '../../shared/observation/arm.ts';

/** A moment: written as ISO 8601 or a Date, read as a Date. */
type Moment = ColumnType<Date, Date | string, Date | string>;

/**
 * The tables. `cases` to `decisions` are an index over case folders and are recreated from them by
 * `store rebuild`; `schedules` are kept here alone; `run_queue` and `visit_queue` hold what is under
 * way. Runs are named as in shared/case/run.ts: the unnamed one is `first`.
 */
export type Schema = {
  cases: CasesTable;
  runs: RunsTable;
  state_verdicts: StateVerdictsTable;
  visits: VisitsTable;
  findings: FindingsTable;
  accounts: AccountsTable;
  decisions: DecisionsTable;
  schedules: SchedulesTable;
  run_queue: RunQueueTable;
  visit_queue: VisitQueueTable;
};

export type Verdict = 'none' | 'some' | 'strong' | 'inconclusive';

/** A case as its latest assessed run left it. */
type CasesTable = {
  /** Name of its folder. */
  id: string;
  firm: string;
  home: string | null;
  domains: string[];
  /** Where the folder lies: a path, or an s3:// address. */
  folder: string;
  created_at: Moment;
  /** Missing while no run was assessed. */
  latest_run: string | null;
  perimeter: string | null;
  verdict: Verdict | null;
  verdict_because: string | null;
  score: number | null;
  /** Member states with a verdict of `some` or `strong`, for the list and its filter. */
  states: string[];
  /** Means of the findings that point towards, for the list and its filter. */
  means: string[];
  assessed_at: Moment | null;
  /** What its rows hold, by `indexHolds` of index-case.ts; less in rows of an earlier version. */
  holds: Generated<number>;
};

/** One run of a case and what it came to. */
type RunsTable = {
  case_id: string;
  run: string;
  started_at: Moment;
  schedule: string | null;
  /** Version of the tool that assessed it; null until it was assessed. */
  tool: string | null;
  assessed_at: Moment | null;
  perimeter: string | null;
  verdict: Verdict | null;
  score: number | null;
};

type StateVerdictsTable = {
  case_id: string;
  run: string;
  state: string;
  verdict: Verdict;
  score: number;
  signals: string[];
};

/** Every visit that took place or was skipped; the same as a line of `visits.jsonl`, and more. */
type VisitsTable = {
  case_id: string;
  id: string;
  run: string;
  url: string;
  role: string;
  persona: string;
  /** Country of the persona; null where it had none. */
  country: string | null;
  outcome: 'arrived' | 'turned-away' | 'unreachable' | 'skipped';
  because: string | null;
  /** Why it does not count; null where it does. */
  void: string | null;
  arm: JSONColumnType<Arm | null, string | null, string | null>;
  started_at: Moment | null;
  finished_at: Moment | null;
};

/** The findings of every assessed run. */
type FindingsTable = {
  id: Generated<number>;
  case_id: string;
  run: string;
  /** Its place in the assessment, from 0. */
  number: number;
  signal: string;
  title: string;
  means: string;
  limb: string;
  points: string;
  strength: string;
  states: string[];
  quote: string;
  spot: string;
  url: string;
  visit: string;
  /** Beginning of its visit. */
  seen_at: Moment;
};

/** Accounts of tags and promoters that the visits of a run show, once a site. */
type AccountsTable = {
  case_id: string;
  run: string;
  /** The same for one account wherever it is seen: shared/dossier/identifiers-of.ts. */
  key: string;
  kind: 'tag' | 'promoter';
  /** The platform of a tag, or the firm whose promoter it is. */
  of: string;
  account: string;
  /** Registrable domain of the page. */
  site: string;
  /** The first visit that showed it, and its beginning. */
  visit: string;
  seen_at: Moment;
};

/** Reviewers' decisions; the latest one on a finding is the one that counts. */
type DecisionsTable = {
  case_id: string;
  /** Number of the ledger's entry. */
  seq: number;
  signal: string;
  url: string;
  spot: string;
  quote: string;
  decision: 'confirm' | 'reject' | 'unsure';
  words: string;
  by: string;
  at: Moment;
};

type SchedulesTable = {
  /** As the user names it; by default the name of the case's folder. */
  name: string;
  case_id: string;
  /** The schedule as it was added, with the case in it: crawler/schedule/schedule.ts. */
  spec: JSONColumnType<object, string, string>;
  paused: boolean;
  /** When it is due; null when its cron expression never comes again. */
  next_at: Moment | null;
  created_at: Moment;
};

/** A run that is under way, or ended and not yet forgotten. */
type RunQueueTable = {
  case_id: string;
  run: string;
  schedule: string | null;
  /** What is to be crawled: crawler/queue/run-spec.ts. */
  spec: JSONColumnType<object, string, string>;
  state: 'open' | 'assessing' | 'done' | 'failed';
  because: string | null;
  started_at: Moment;
  /** After this no further visit begins; null without a limit. */
  until: Moment | null;
  finished_at: Moment | null;
};

/** A visit that a run asks for. The key makes sure that it is asked for once. */
type VisitQueueTable = {
  case_id: string;
  run: string;
  /** Id of the visit, before any repetition by another exit. */
  visit: string;
  site: string;
  /** Stop, persona and arm: crawler/queue/queued-visit.ts. */
  spec: JSONColumnType<object, string, string>;
  state: 'queued' | 'done' | 'failed';
  because: string | null;
  /** What the choice of further pages rests on; null where nothing follows from the visit. */
  seen: JSONColumnType<object | null, string | null, string | null>;
  /** Where it counts: outcome and beginning. */
  outcome: string | null;
  began: Moment | null;
  attempts: Generated<number>;
};
