import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import type { ContrastRow } from '../contrast-row.ts';
import { type ArmVisit, armVisit, type ContrastVisit } from './arm-visit.ts';
import { chanceOfExits } from './chance-of-exits.ts';
import { type Comparison, comparisonsAt, type NotCompared } from './comparison.ts';
import { grouped, whereItSticks } from './exits-agree.ts';
import { type Exits, judge } from './judge.ts';
import { type ShownThing, shownThings } from './shown-things.ts';
import { putQ, type Weighed, weigh } from './weigh.ts';

/** What is known of one stop before anything is weighed. */
type Stop = {
  /** Those that count. */
  visits: ArmVisit[];
  /** Signals found on any visit, whether it counts or not. */
  signals: string[];
  things: { thing: ShownThing; sticksIn?: string }[];
  comparisons: Comparison[];
  notCompared: NotCompared[];
};

/**
 * Which differences between what visitors of a state and of the controls were shown are real, over
 * all visits of one case: pure, and the same in whatever order the visits come. All tests of the run
 * are one family. Everything that differs gets a row; what all were shown alike gets none.
 */
export function contrast(visits: readonly ContrastVisit[]): ContrastRow[] {
  const stops = [...grouped(visits, ({ url }) => url)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, atStop]) => stopOf(url, atStop));
  const stopBy = new Map<Comparison, Stop>(
    stops.flatMap((stop) => stop.comparisons.map((comparison) => [comparison, stop] as const)),
  );
  const sticky = new Set(
    stops.flatMap(({ things, comparisons }) =>
      things.some(({ sticksIn }) => sticksIn) ? comparisons.map(({ stop }) => siteOf(stop)) : [],
    ),
  );
  const exitsOf = ({ comparison, thing }: Weighed): Exits => {
    const stop = stopBy.get(comparison);
    const sticksIn = stop?.things.find((one) => one.thing === thing)?.sticksIn;
    return {
      ...(sticksIn !== undefined && { sticksIn }),
      siteSticks: sticky.has(siteOf(comparison.stop)),
      chance: chanceOfExits(stop?.visits ?? [], thing.seenBy),
    };
  };
  const weighed = stops.flatMap(({ comparisons, things }) =>
    comparisons.flatMap((comparison) =>
      things.flatMap(({ thing }) => weigh(comparison, thing) ?? []),
    ),
  );
  return [
    ...putQ(weighed).flatMap((one) => judge(one, exitsOf) ?? []),
    ...stops.flatMap(notTested),
  ];
}

function stopOf(url: string, atStop: readonly ContrastVisit[]): Stop {
  const inMatrix = atStop.flatMap((visit) => armVisit(visit) ?? []);
  const visits = inMatrix.filter(({ missing }) => missing === undefined);
  const found = atStop.flatMap(({ findings }) => findings.map(({ signal }) => signal));
  const signals = [...new Set(found)].sort();
  if (inMatrix.length === 0) {
    const because = 'no geo matrix was run here: single visits tell no difference from chance';
    const notCompared = statesOf(atStop).map((state) => ({ stop: url, state, because }));
    return { visits, signals, things: [], comparisons: [], notCompared };
  }
  const compared = comparisonsAt(url, inMatrix);
  const things = shownThings(visits).map((thing) => {
    const sticksIn = whereItSticks(visits, thing.seenBy);
    return { thing, ...(sticksIn !== undefined && { sticksIn }) };
  });
  return {
    visits,
    signals,
    things,
    comparisons: compared.flatMap((one) => ('blocks' in one ? one : [])),
    notCompared: compared.flatMap((one) => ('because' in one ? one : [])),
  };
}

function statesOf(visits: readonly ContrastVisit[]): MemberState[] {
  const places = visits.map(({ visit }) => visit.persona?.country ?? '');
  return [...new Set(places)].sort().filter(isMemberState);
}

/** One row a signal and reason, for all states that it holds for. */
function notTested({ notCompared, signals }: Stop): ContrastRow[] {
  const reasons = grouped(notCompared, ({ because }) => because);
  return signals.flatMap((signal) =>
    [...reasons].map(
      ([because, states]): ContrastRow => ({
        signal,
        stop: states[0]?.stop,
        label: 'not-tested',
        memberStates: [...new Set(states.map(({ state }) => state))],
        blocks: 0,
        exits: 0,
        because: `Not compared: ${because}.`,
      }),
    ),
  );
}

/** Tests by address are a site's, not a page's. */
function siteOf(stop: string): string {
  return URL.canParse(stop) ? new URL(stop).host : stop;
}
