import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { Decision } from '../../shared/case/decision.ts';
import { layout } from '../../shared/case/layout.ts';
import { firstRun, Run, runStart } from '../../shared/case/run.ts';
import { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { readCase, type StoredCase } from '../evidence/read-case.ts';
import { accountRows, findingRows, listColumns, stateRows, visitRow } from './case-rows.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

/** Rows a statement: PostgreSQL takes 65,535 values at a time. */
const atATime = 500;

/** What the rows of a case hold: 1 the accounts too. Cases whose rows hold less are read again. */
export const indexHolds = 1;

/**
 * Puts a case folder, run by run, into the index, or puts it there anew. `folder` is where it can be
 * read now, `address` where it lies for good. What is under way elsewhere sees all of it or nothing.
 */
export async function indexCase(
  db: Kysely<Schema>,
  folder: string,
  address = resolve(folder),
): Promise<{ id: string; runs: number }> {
  const id = basename(address);
  const { runs } = await readCase(folder);
  const decisions = await decisionsOf(folder);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('runs').where('case_id', '=', id).execute();
    await trx.deleteFrom('visits').where('case_id', '=', id).execute();
    for (const run of runs) await enterRun(trx, id, folder, address, run);
    if (runs.length === 0) await enterCase(trx, id, folder, address, await readCase(folder));
    await trx.updateTable('cases').set({ holds: indexHolds }).where('id', '=', id).execute();
    await trx.deleteFrom('decisions').where('case_id', '=', id).execute();
    if (decisions.length > 0) {
      const rows = decisions.map((decision) => ({ case_id: id, ...decision }));
      await trx.insertInto('decisions').values(rows).execute();
    }
  });
  return { id, runs: runs.length };
}

/** Puts one run of a case into the index, in place of what was known of it. */
export async function indexRun(
  db: Kysely<Schema>,
  folder: string,
  address: string,
  run: string,
): Promise<void> {
  const id = basename(address);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('runs').where('case_id', '=', id).where('run', '=', run).execute();
    await trx.deleteFrom('visits').where('case_id', '=', id).where('run', '=', run).execute();
    await enterRun(trx, id, folder, address, run);
  });
}

async function enterRun(
  trx: Transaction<Schema>,
  id: string,
  folder: string,
  address: string,
  run: string,
): Promise<void> {
  const stored = await readCase(folder, run);
  const { assessment } = stored;
  await enterCase(trx, id, folder, address, stored);
  const known = await runFile(folder, run);
  const begun = stored.observations.map(({ visit }) => visit.startedAt).sort()[0];
  const startedAt = known?.startedAt ?? runStart(run) ?? begun ?? stored.case.createdAt;
  const row = {
    case_id: id,
    run,
    started_at: startedAt,
    schedule: known?.schedule ?? null,
    tool: assessment?.tool ?? null,
    assessed_at: assessment ? await assessedAt(folder, run) : null,
    perimeter: assessment?.perimeter ?? null,
    verdict: assessment?.verdict ?? null,
    score: assessment?.score ?? null,
  };
  await trx.insertInto('runs').values(row).execute();
  const seen = new Map(stored.observations.map(({ visit }) => [visit.id, visit]));
  const observed = new Map(stored.observations.map((each) => [each.visit.id, each]));
  const visits = stored.records.map((record) => visitRow(id, record, observed.get(record.id)));
  for (const rows of chunks(visits)) await trx.insertInto('visits').values(rows).execute();
  const accounts = accountRows(id, run, stored.observations, stored.case.firm.domains);
  for (const rows of chunks(accounts)) await trx.insertInto('accounts').values(rows).execute();
  if (!assessment) return;
  const times = new Map([...seen].map(([visit, { startedAt: at }]) => [visit, at]));
  const findings = findingRows(id, run, assessment, times, startedAt);
  for (const rows of chunks(findings)) await trx.insertInto('findings').values(rows).execute();
  const states = stateRows(id, run, assessment);
  if (states.length > 0) await trx.insertInto('state_verdicts').values(states).execute();
}

/** The row of the case; what the list shows comes from the latest run that was assessed. */
async function enterCase(
  trx: Transaction<Schema>,
  id: string,
  folder: string,
  address: string,
  { case: value, assessment, run, runs }: StoredCase,
): Promise<void> {
  const { firm, createdAt } = value;
  const row = {
    firm: storable(firm.name),
    home: firm.home ?? null,
    domains: firm.domains.map(storable),
    folder: address,
    created_at: createdAt,
    ...(assessment && run === runs.at(-1)
      ? { ...listColumns(assessment), latest_run: run, assessed_at: await assessedAt(folder, run) }
      : {}),
  };
  await trx
    .insertInto('cases')
    .values({ states: [], means: [], holds: indexHolds, ...row, id })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function runFile(folder: string, run: string): Promise<Run | undefined> {
  const text = await readFile(join(folder, layout.runs, run, layout.run), 'utf8').catch(() => '');
  return text === '' ? undefined : Run.parse(JSON.parse(text));
}

async function assessedAt(folder: string, run: string): Promise<Date | null> {
  const own = join(folder, layout.runs, run, layout.assessment);
  const files = run === firstRun ? [own, join(folder, layout.assessment)] : [own];
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found) return found.mtime;
  }
  return null;
}

/** Every decision of a reviewer, from the ledger. */
async function decisionsOf(folder: string) {
  const text = await readFile(join(folder, layout.ledger), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.includes('"decision"'))
    .flatMap((line) => {
      const entry = LedgerEntry.safeParse(JSON.parse(line));
      if (!entry.success || entry.data.kind !== 'decision') return [];
      const parsed = Decision.safeParse(entry.data.about.decision);
      if (!parsed.success) return [];
      const { finding, ...said } = parsed.data;
      const { signal, url, where, quote } = finding;
      const about = { signal, url: storable(url), spot: storable(where), quote: storable(quote) };
      return [{ seq: entry.data.seq, ...about, ...said, words: storable(said.words) }];
    });
}

function* chunks<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let at = 0; at < values.length; at += atATime) yield values.slice(at, at + atATime);
}
