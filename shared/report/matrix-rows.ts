import type { VisitAccess } from '../assessment/access/access-by-state.ts';
import { type AccessOutcome, accessOutcomes } from '../assessment/access.ts';
import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';

import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { Observation } from '../observation/observation.ts';
import { type Limb, type Strength, strengths } from '../signals/signal.ts';
import { columnOf, type MatrixColumn } from './matrix-columns.ts';
import { wordsShown } from './words-shown.ts';

/** What visitors of one kind met on one stop, over all of their visits that count. */
export type MatrixCell = {
  /** The visit to look at: the first on which something was found, else the first. */
  visit: string;
  /** Visits that count, and those on which a finding was made. */
  of: number;
  seen: number;
  /** Visits that do not count: they left from a wrong place. */
  void: number;
  /** Each outcome that was met, from open to error; missing where nobody visited. */
  access: AccessOutcome[];
  /** The furthest finding on each limb; findings are not counted for controls. */
  strength: Partial<Record<Limb, Strength>>;
  /** For controls: visits that were shown words on which a finding rests elsewhere. */
  alike?: number;
};

export type MatrixRow = { stop: string; cells: (MatrixCell | undefined)[] };

/** Stops against kinds of visitors. A control's visit is no evidence, so it is only likened. */
export function matrixRows(
  observations: readonly Observation[],
  columns: readonly MatrixColumn[],
  met: readonly VisitAccess[],
  assessment: Assessment,
): MatrixRow[] {
  const findingsOf = grouped(
    assessment.findings.filter(({ points }) => points === 'towards'),
    ({ visit }) => visit,
  );
  const outcomeOf = new Map(met.map((each) => [each.observation.visit.id, each.access.outcome]));
  const stops = grouped(observations, ({ visit }) => visit.stop);
  return [...stops].map(([stop, atStop]) => {
    const sought = atStop.flatMap(({ visit }) => findingsOf.get(visit.id) ?? []);
    const byColumn = grouped(atStop, ({ visit }) => columnOf(visit).key);
    return {
      stop,
      cells: columns.map(({ key, control }) => {
        const visits = byColumn.get(key);
        if (!visits) return undefined;
        const cell = cellOf(visits, findingsOf, outcomeOf);
        return control ? { ...cell, alike: alike(visits, sought) } : cell;
      }),
    };
  });
}

function cellOf(
  visits: readonly Observation[],
  findingsOf: ReadonlyMap<string, AssessedFinding[]>,
  outcomeOf: ReadonlyMap<string, AccessOutcome>,
): MatrixCell {
  const counted = visits.filter(({ visit }) => visit.exit?.void === undefined);
  const finding = counted.filter(({ visit }) => findingsOf.has(visit.id));
  const findings = finding.flatMap(({ visit }) => findingsOf.get(visit.id) ?? []);
  const met = new Set(counted.map(({ visit }) => outcomeOf.get(visit.id)));
  const [first] = [...finding, ...counted, ...visits];
  return {
    visit: first?.visit.id ?? '',
    of: counted.length,
    seen: finding.length,
    void: visits.length - counted.length,
    access: accessOutcomes.filter((outcome) => met.has(outcome)),
    strength: {
      ...furthest('promotion', findings),
      ...furthest('in-the-union', findings),
    },
  };
}

function furthest(limb: Limb, findings: readonly AssessedFinding[]) {
  const ofLimb = findings.filter((finding) => finding.limb === limb);
  const strength = strengths.findLast((each) =>
    ofLimb.some((finding) => finding.strength === each),
  );
  return strength === undefined ? {} : { [limb]: strength };
}

function alike(visits: readonly Observation[], sought: readonly AssessedFinding[]): number {
  const quotes = [...new Set(sought.map(({ quote }) => quote))];
  return visits.filter((observation) => {
    if (observation.visit.exit?.void !== undefined) return false;
    const shows = wordsShown(observation);
    return quotes.some(shows);
  }).length;
}
