import type { Insertable } from 'kysely';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { VisitRecord } from '../../shared/case/case.ts';
import { runOf } from '../../shared/case/run.ts';
import { accountKey, identifiersOf } from '../../shared/dossier/identifiers-of.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { memberStates } from '../../shared/reference/member-state.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

/** A key of PostgreSQL's index bears no more than some 2,700 bytes. */
const longestKey = 200;

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

/** The row of a visit: of one that was skipped there is the record alone. */
export function visitRow(
  caseId: string,
  record: VisitRecord,
  observation: Observation | undefined,
): Row<'visits'> {
  const visit = observation?.visit;
  return {
    case_id: caseId,
    id: record.id,
    run: runOf(record),
    url: storable(record.url),
    role: record.role,
    persona: record.persona,
    country: visit?.persona?.country ?? null,
    outcome: record.outcome,
    because: record.because === undefined ? null : storable(record.because),
    void: visit?.exit?.void === undefined ? null : storable(visit.exit.void),
    arm: record.arm ? JSON.stringify(record.arm) : null,
    started_at: visit?.startedAt ?? null,
    finished_at: visit?.finishedAt ?? null,
  };
}

/** The rows of the findings of one assessment; `seen` says when each visit began. */
export function findingRows(
  caseId: string,
  run: string,
  { findings }: Assessment,
  seen: ReadonlyMap<string, string>,
  otherwise: string,
): Row<'findings'>[] {
  return findings.map((finding, number) => ({
    case_id: caseId,
    run,
    number,
    signal: finding.signal,
    title: finding.title,
    means: finding.means,
    limb: finding.limb,
    points: finding.points,
    strength: finding.strength,
    states: finding.memberStates,
    quote: storable(finding.quote),
    spot: storable(finding.where),
    url: storable(finding.url),
    visit: finding.visit,
    seen_at: seen.get(finding.visit) ?? otherwise,
  }));
}

/** The rows of the accounts that the visits of a run show; void visits show none. */
export function accountRows(
  caseId: string,
  run: string,
  observations: readonly Observation[],
  domains: readonly string[],
): Row<'accounts'>[] {
  const rows = new Map<string, Row<'accounts'>>();
  for (const observation of observations) {
    const { id: visit, startedAt, exit } = observation.visit;
    if (exit?.void !== undefined) continue;
    for (const one of identifiersOf(observation, domains)) {
      const key = storable(accountKey(one)).slice(0, longestKey);
      const of = storable(one.of).slice(0, longestKey);
      const place = JSON.stringify([key, of, one.site]);
      if (rows.has(place)) continue;
      const { kind, site } = one;
      const about = { case_id: caseId, run, key, kind, of, site: storable(site) };
      rows.set(place, { ...about, account: storable(one.id), visit, seen_at: startedAt });
    }
  }
  return [...rows.values()];
}

/** The rows of the verdicts by state. */
export function stateRows(
  caseId: string,
  run: string,
  { memberStates: states }: Assessment,
): Row<'state_verdicts'>[] {
  return Object.entries(states).map(([state, { verdict, score, signals }]) => ({
    case_id: caseId,
    run,
    state,
    verdict,
    score,
    signals,
  }));
}

/** What the list of cases shows and filters by, of the latest assessment. */
export function listColumns(assessment: Assessment) {
  const affected = memberStates.filter((state) => {
    const verdict = assessment.memberStates[state]?.verdict;
    return verdict === 'some' || verdict === 'strong';
  });
  const towards = assessment.findings.filter(({ points }) => points === 'towards');
  return {
    perimeter: assessment.perimeter,
    verdict: assessment.verdict,
    verdict_because: storable(assessment.verdictBecause),
    score: assessment.score,
    states: [...affected],
    means: [...new Set(towards.map(({ means }) => means))],
  };
}
