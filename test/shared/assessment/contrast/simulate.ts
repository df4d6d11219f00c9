import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { contrast } from '../../../../shared/assessment/contrast/contrast.ts';
import { type MatrixPlan, type Moment, matrixVisits } from './matrix-visits.ts';

/** Share in [0, 1), from the seed alone. */
type Random = () => number;

/** A thing on a made-up site: where it is truly shown by place, and whom it is shown to. */
type Thing = {
  kind: string;
  trueIn: readonly string[];
  /** States in which it can differ at all. */
  differsIn: readonly string[];
  shown: (moment: Moment) => boolean;
};

/** What became of the things of one kind; a chance is one thing in one state. */
export type Tally = {
  chances: number;
  geo: number;
  suggestive: number;
  language: number;
  unstable: number;
  /** Runs in which a label was false. */
  runs: number;
};

export type Simulated = {
  byKind: Record<string, { true: Tally; false: Tally }>;
  runs: number;
  /** All labels geo-conditional, and those that are false. */
  labels: number;
  falseLabels: number;
};

/** How many of each kind a site shows: twenty things. */
const family: [string, number][] = [
  ['geo, all states', 1],
  ['geo, one state', 1],
  ['geo, state and its language', 1],
  ['geo, hidden from one state', 1],
  ['language, of one persona', 2],
  ['language, any but English', 1],
  ['A/B by visit, 50 %', 3],
  ['A/B by address, sticky', 3],
  ['flaky, 10-20 % lost', 3],
  ['by time (from a block on)', 2],
  ['stray, 10 % shown', 1],
  ['shown to all', 1],
];

/** Runs made-up sites through the contrast; `lost` is how often anything shown fails to appear. */
export function simulate(plan: MatrixPlan, runs: number, seed: number, lost = 0): Simulated {
  const generator = xoroshiro128plus(seed);
  const random: Random = () => uniformFloat32(generator);
  const sum: Simulated = { byKind: {}, runs, labels: 0, falseLabels: 0 };
  for (const [kind] of family) sum.byKind[kind] = { true: emptyTally(), false: emptyTally() };
  for (let run = 0; run < runs; run += 1) simulateRun(plan, random, lost, sum);
  return sum;
}

function simulateRun(plan: MatrixPlan, random: Random, lost: number, sum: Simulated): void {
  const things = new Map(
    family.flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, at): [string, Thing] => [
        `${kind} ${at}`,
        makeThing(kind, plan, random),
      ]),
    ),
  );
  const visits = matrixVisits(plan, (moment) =>
    [...things].filter(([, { shown }]) => shown(moment) && random() >= lost).map(([id]) => id),
  );
  const rows = contrast(visits);
  const falseKinds = new Set<string>();
  for (const [id, { kind, trueIn, differsIn }] of things) {
    for (const state of differsIn) {
      const truly = trueIn.includes(state);
      const tally = sum.byKind[kind]?.[truly ? 'true' : 'false'] ?? emptyTally();
      const label = rows.find((row) => row.signal === id && row.memberStates[0] === state)?.label;
      tally.chances += 1;
      if (label === 'geo-conditional') {
        tally.geo += 1;
        sum.labels += 1;
        if (!truly) {
          sum.falseLabels += 1;
          if (!falseKinds.has(kind)) tally.runs += 1;
          falseKinds.add(kind);
        }
      }
      if (label === 'geo-suggestive') tally.suggestive += 1;
      if (label === 'language-conditional') tally.language += 1;
      if (label === 'unstable') tally.unstable += 1;
    }
  }
}

function makeThing(kind: string, { states, blocks }: MatrixPlan, random: Random): Thing {
  const one = states[Math.floor(random() * states.length)] ?? '';
  const rate = 0.1 + random() * 0.1;
  const from = 2 + Math.floor(random() * (blocks - 1));
  const coins = new Map<string, boolean>();
  const coin = (exit: string) => {
    const side = coins.get(exit) ?? random() < 0.5;
    coins.set(exit, side);
    return side;
  };
  const make = (
    shown: Thing['shown'],
    trueIn: readonly string[] = [],
    differsIn: readonly string[] = states,
  ): Thing => ({ kind, trueIn, differsIn, shown });
  switch (kind) {
    case 'geo, all states':
      return make(({ arm }) => states.includes(arm.place), states);
    case 'geo, one state':
      return make(({ arm }) => arm.place === one, [one]);
    case 'geo, state and its language':
      return make(({ arm }) => arm.place === one && arm.speaks === one.toLowerCase(), [one]);
    case 'geo, hidden from one state':
      return make(({ arm }) => arm.place !== one, [one]);
    case 'language, of one persona':
      return make(({ arm }) => arm.speaks === one.toLowerCase(), [], [one]);
    case 'language, any but English':
      return make(({ arm }) => arm.speaks !== 'neutral');
    case 'A/B by visit, 50 %':
      return make(() => random() < 0.5);
    case 'A/B by address, sticky':
      return make(({ exit }) => coin(exit));
    case 'flaky, 10-20 % lost':
      return make(() => random() >= rate);
    case 'by time (from a block on)':
      return make(({ arm }) => arm.block >= from);
    case 'stray, 10 % shown':
      return make(() => random() < 0.1);
    default:
      return make(() => true);
  }
}

function emptyTally(): Tally {
  return { chances: 0, geo: 0, suggestive: 0, language: 0, unstable: 0, runs: 0 };
}
