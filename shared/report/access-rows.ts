import { accessByState, type VisitAccess } from '../assessment/access/access-by-state.ts';
import { visitorState } from '../assessment/access/visitor-state.ts';
import type { AccessOutcome } from '../assessment/access.ts';
import type { Assessment } from '../assessment/assessment.ts';

/** How far visitors from some places got: all of them alike, and for the same reason. */
export type AccessRow = {
  /** Country codes. */
  places: string[];
  control: boolean;
  outcome: AccessOutcome;
  /** What decided it, from a visit that met it; missing where no single visit did. */
  signature?: string;
  /** The other entity's address. */
  entity?: string;
  /** Of each place. */
  visits: number;
  exits: number;
  /** What other visits from the place came to. */
  others: { outcome: AccessOutcome; visits: number }[];
};

/** The table of access: member states as the assessment has them, then the controls. */
export function accessRows(
  met: readonly VisitAccess[],
  assessed: Assessment['access'] = {},
): AccessRow[] {
  const considered = ownPages(met);
  const states = [...accessByState(met)].map(([state, { outcome, visits, exits }]) => {
    const ofState = considered.filter(
      ({ observation }) => visitorState(observation.visit) === state,
    );
    const counts = { visits, exits };
    return rowOf(state, false, ofState, assessed[state] ?? outcome, counts);
  });
  const controls = [...byControl(considered)].flatMap(([place, visits]) => {
    const [most] = tally(visits);
    const exits = new Set(visits.map(({ observation }) => observation.visit.exit?.label ?? ''))
      .size;
    const counts = { visits: visits.length, exits };
    return most ? [rowOf(place, true, visits, most.outcome, counts)] : [];
  });
  return folded([...states, ...controls]);
}

/** Visits of the firm's own pages that count, as the assessment takes them. */
function ownPages(met: readonly VisitAccess[]): VisitAccess[] {
  const counted = met.filter(({ observation }) => observation.visit.exit?.void === undefined);
  const own = counted.filter(({ observation }) => observation.visit.role !== 'on-behalf');
  return own.length > 0 ? own : counted;
}

function byControl(met: readonly VisitAccess[]): Map<string, VisitAccess[]> {
  const controls = new Map<string, VisitAccess[]>();
  for (const each of met) {
    const { arm, persona, exit } = each.observation.visit;
    const place = arm?.place ?? exit?.country ?? persona?.country;
    if (persona?.situatedIn !== 'outside' || place === undefined) continue;
    if (visitorState(each.observation.visit) !== undefined) continue;
    controls.set(place, [...(controls.get(place) ?? []), each]);
  }
  return controls;
}

/** The outcomes of some visits, the commonest first. */
function tally(visits: readonly VisitAccess[]): AccessRow['others'] {
  const counts = new Map<AccessOutcome, number>();
  for (const { access } of visits)
    counts.set(access.outcome, (counts.get(access.outcome) ?? 0) + 1);
  return [...counts]
    .map(([outcome, count]) => ({ outcome, visits: count }))
    .sort((a, b) => b.visits - a.visits);
}

function rowOf(
  place: string,
  control: boolean,
  visits: readonly VisitAccess[],
  outcome: AccessOutcome,
  counts: { visits: number; exits: number },
): AccessRow {
  const decided = visits.find(({ access }) => access.outcome === outcome)?.access;
  return {
    places: [place],
    control,
    outcome,
    ...(decided !== undefined && { signature: decided.signature }),
    ...(decided?.entity !== undefined && { entity: decided.entity }),
    ...counts,
    others: tally(visits).filter((each) => each.outcome !== outcome),
  };
}

/** Places that share everything but their name share a row. */
function folded(rows: readonly AccessRow[]): AccessRow[] {
  const byAll = new Map<string, AccessRow>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, places: [] });
    const same = byAll.get(key);
    if (same) same.places.push(...row.places);
    else byAll.set(key, { ...row, places: [...row.places] });
  }
  return [...byAll.values()];
}
