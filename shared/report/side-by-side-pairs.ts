import type { Assessment } from '../assessment/assessment.ts';
import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { ContrastRow } from '../assessment/contrast-row.ts';
import type { Observation } from '../observation/observation.ts';
import { type DifferingBlocks, differingBlocks } from './differing-blocks.ts';
import { columnOf } from './matrix-columns.ts';
import type { ReportInput } from './report-input.ts';

/** A page as a visitor situated in the Union and a control saw it. */
export type SidePair = {
  stop: string;
  union: Observation;
  control: Observation;
  /** `onlyA` is what only the visitor in the Union was shown. */
  differing: DifferingBlocks;
  /** The comparison that led to it; missing where no contrast did. */
  label?: ContrastRow['label'];
};

const labels = ['geo-conditional', 'geo-suggestive', 'language-conditional', 'unstable'];

/** Pages to set side by side, those first on which a real difference was found; no page twice. */
export function sideBySidePairs({ observations, assessment }: ReportInput): SidePair[] {
  const counted = observations.filter(
    ({ visit, parts }) => visit.exit?.void === undefined && parts.text !== undefined,
  );
  const byId = new Map(counted.map((observation) => [observation.visit.id, observation]));
  const pairs = new Map<string, SidePair>();
  const rows = [...(assessment.contrast ?? [])].sort(
    (a, b) => labels.indexOf(a.label) - labels.indexOf(b.label),
  );
  for (const { label, visits } of rows) {
    const both = [byId.get(visits?.shown ?? ''), byId.get(visits?.without ?? '')];
    const union = both.find((each) => each && !isControl(each));
    const control = both.find((each) => each && isControl(each));
    if (!union || !control || pairs.has(union.visit.stop)) continue;
    pairs.set(union.visit.stop, { ...pairOf(union, control, counted), label });
  }
  for (const [stop, atStop] of grouped(counted, ({ visit }) => visit.stop)) {
    const pair = pairs.has(stop) ? undefined : likeliestPair(atStop, assessment);
    if (pair) pairs.set(stop, pair);
  }
  return [...pairs.values()];
}

/**
 * Without a contrast: the visitor in the Union on whose visit most was found and to whom something
 * else was shown than to a control, if possible one who speaks the same.
 */
function likeliestPair(
  atStop: readonly Observation[],
  { findings }: Assessment,
): SidePair | undefined {
  const found = ({ visit }: Observation) =>
    findings.filter((each) => each.visit === visit.id && each.points === 'towards').length;
  const inside = atStop.filter((each) => each.visit.persona && !isControl(each));
  const controls = atStop.filter(isControl);
  const kinds = [...grouped(inside, ({ visit }) => columnOf(visit).key)].flatMap(
    ([, [first]]) => first ?? [],
  );
  const candidates = kinds
    .sort((a, b) => found(b) - found(a))
    .flatMap((union) => {
      const control = controls.find((each) => speaks(each) === speaks(union)) ?? controls[0];
      return control ? pairOf(union, control, atStop) : [];
    });
  const differs = ({ differing: { onlyA, onlyB } }: SidePair) => onlyA.length + onlyB.length > 0;
  return candidates.find(differs) ?? candidates[0];
}

function pairOf(union: Observation, control: Observation, among: readonly Observation[]): SidePair {
  const differing = differingBlocks(union, control, {
    ofA: repeatsOf(union, among),
    ofB: repeatsOf(control, among),
  });
  return { stop: union.visit.stop, union, control, differing };
}

/** Other visits of the same page by the same kind of visitor. */
function repeatsOf({ visit }: Observation, among: readonly Observation[]): Observation[] {
  const { key } = columnOf(visit);
  return among.filter(
    (other) =>
      other.visit.id !== visit.id &&
      other.visit.stop === visit.stop &&
      columnOf(other.visit).key === key,
  );
}

function isControl({ visit }: Observation): boolean {
  return visit.persona?.situatedIn === 'outside';
}

function speaks({ visit }: Observation): string {
  return visit.arm?.speaks ?? visit.persona?.languages[0] ?? '';
}
