import type { AssessedFinding } from '../assessment/assessment.ts';
import type { Observation } from '../observation/observation.ts';
import { type Means, means, type Strength, strengths } from '../signals/signal.ts';
import { wordsShown } from './words-shown.ts';

/** The same words found by the same signal, on however many visits. */
export type MergedFinding = {
  /** Every finding that was merged, in the order of the assessment. */
  findings: [AssessedFinding, ...AssessedFinding[]];
  quote: string;
  strength: Strength;
  memberStates: string[];
  /** Number of different pages. */
  pages: number;
  /** Persona ids whose visits were shown the words, controls among them. */
  shownAs: string[];
  /** Personas that visited one of the same stops and were never shown the words. */
  notShownAs: string[];
};

export type SignalGroup = {
  signal: string;
  title: string;
  limb: AssessedFinding['limb'];
  points: AssessedFinding['points'];
  strength: Strength;
  /** What all of its findings share, so that it is said once; missing where they differ. */
  why?: string;
  basis: string[];
  findings: [MergedFinding, ...MergedFinding[]];
};

/** `id` is the means' own name, `means` its words. */
export type MeansGroup = { id: string; means: string; signals: SignalGroup[] };

function rank(strength: Strength): number {
  return strengths.indexOf(strength);
}

function gathered<T>(items: readonly T[], key: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** Findings for a reader: by means, then by signal (the furthest first), identical words merged. */
export function groupFindings(
  findings: readonly AssessedFinding[],
  observations: readonly Observation[],
): MeansGroup[] {
  const visits = observations.map((observation) => ({
    observation,
    shows: wordsShown(observation),
  }));
  const merge = mergeWith(visits);
  return gathered(findings, (finding) => finding.means)
    .map((ofMeans) => ({
      id: ofMeans[0].means,
      means: means[ofMeans[0].means as Means] ?? ofMeans[0].means,
      signals: gathered(ofMeans, (finding) => finding.signal)
        .map((ofSignal) => signalGroup(ofSignal, merge))
        .sort((a, b) => rank(b.strength) - rank(a.strength)),
    }))
    .sort((a, b) => Object.keys(means).indexOf(a.id) - Object.keys(means).indexOf(b.id));
}

function signalGroup(
  ofSignal: [AssessedFinding, ...AssessedFinding[]],
  merge: (same: [AssessedFinding, ...AssessedFinding[]]) => MergedFinding,
): SignalGroup {
  const [first] = ofSignal;
  const merged = gathered(ofSignal, ({ quote, why, strength }) =>
    JSON.stringify([quote.replace(/\s+/g, ' ').trim(), why, strength]),
  )
    .map(merge)
    .sort((a, b) => rank(b.strength) - rank(a.strength) || b.findings.length - a.findings.length);
  return {
    signal: first.signal,
    title: first.title,
    limb: first.limb,
    points: first.points,
    strength: merged[0]?.strength ?? first.strength,
    ...(ofSignal.every(({ why }) => why === first.why) && { why: first.why }),
    basis: [...new Set(ofSignal.flatMap(({ basis }) => basis))],
    // One group in gives at least one out.
    findings: merged as [MergedFinding, ...MergedFinding[]],
  };
}

type VisitShown = { observation: Observation; shows: (quote: string) => boolean };

function mergeWith(visits: readonly VisitShown[]) {
  return (same: [AssessedFinding, ...AssessedFinding[]]): MergedFinding => {
    const [first] = same;
    const found = new Set(same.map(({ visit }) => visit));
    const stops = new Set(
      visits.filter(({ observation: { visit } }) => found.has(visit.id)).map(stopOf),
    );
    const shown = new Set<string>();
    const asked = new Set<string>();
    for (const visit of visits) {
      const { persona, id } = visit.observation.visit;
      if (!persona || !stops.has(stopOf(visit))) continue;
      if (visit.observation.arrival.outcome !== 'arrived') continue;
      asked.add(persona.id);
      if (found.has(id) || visit.shows(first.quote)) shown.add(persona.id);
    }
    // Only words that stand on the page as quoted can be looked for in another visit.
    const literal = visits.some(
      ({ observation, shows }) => found.has(observation.visit.id) && shows(first.quote),
    );
    return {
      findings: same,
      quote: first.quote,
      strength: first.strength,
      memberStates: [...new Set(same.flatMap(({ memberStates }) => memberStates))].sort(),
      pages: new Set(same.map(({ url }) => url)).size,
      shownAs: [...shown],
      notShownAs: literal ? [...asked].filter((id) => !shown.has(id)) : [],
    };
  };
}

function stopOf({ observation }: VisitShown): string {
  return observation.visit.stop;
}
