import type { Reach } from '../../ads/ad-record.ts';
import type { Grade, GradedAd } from '../../ads/grade-ad.ts';
import type { MemberState } from '../../reference/member-state.ts';
import type { Strength } from '../../signals/signal.ts';
import { weights } from '../../signals/weights.ts';
import type { AssessedFinding } from '../assessment.ts';
import { aboutAd } from './about-ad.ts';
import { type AdSignalId, adFinding, adSignals } from './ad-signals.ts';
import type { JudgedAd } from './assess-ads.ts';

const { leastReach, mostFindings, perState } = weights.ads;
const byGrade: Record<Grade, AdSignalId> = {
  P1: 'targeted-ad',
  P2: 'placed-ad',
  P3: 'delivered-ad',
};

/** What the records of ads show by themselves, the furthest delivered first, each state in turn. */
export function adFindings(judged: readonly JudgedAd[]): AssessedFinding[] {
  const findings = new Map<string, AssessedFinding[]>();
  for (const each of judged) {
    for (const finding of findingsOf(each)) {
      const of = finding.strength === 'context' ? `${finding.signal} context` : finding.signal;
      findings.set(of, [...(findings.get(of) ?? []), finding]);
    }
  }
  return [...findings.values()].flatMap(chosen);
}

/** Some for each state, then those that come first, up to the limit. */
function chosen(findings: readonly AssessedFinding[]): AssessedFinding[] {
  if (findings.length <= mostFindings) return [...findings];
  const named = new Map<string, number>();
  const first = findings.filter(({ memberStates }) => {
    const needed = memberStates.some((state) => (named.get(state) ?? 0) < perState);
    if (needed) for (const state of memberStates) named.set(state, (named.get(state) ?? 0) + 1);
    return needed;
  });
  const taken = new Set([...first, ...findings].slice(0, Math.max(mostFindings, first.length)));
  return findings.filter((finding) => taken.has(finding));
}

function findingsOf(judged: JudgedAd): AssessedFinding[] {
  const { graded } = judged;
  const found: AssessedFinding[] = [];
  for (const [grade, signal] of Object.entries(byGrade) as [Grade, AdSignalId][]) {
    const groups = new Map<Strength, GradedAd['states']>();
    for (const of of graded.states.filter((state) => state.grade === grade)) {
      const strength = strengthOf(judged, grade, of.reach, of.state);
      groups.set(strength, [...(groups.get(strength) ?? []), of]);
    }
    for (const [strength, states] of groups) {
      found.push(
        adFinding(
          signal,
          seenOf(
            judged,
            strength,
            signal,
            states.map(({ state }) => state),
          ),
        ),
      );
    }
    if (graded.unionOnly && graded.grade === grade) {
      found.push(
        adFinding(signal, seenOf(judged, strengthOf(judged, grade, judged.ad.reach), signal, [])),
      );
    }
  }
  if (graded.excluded.length > 0) {
    found.push(
      adFinding('excluded-place', seenOf(judged, 'indication', 'excluded-place', graded.excluded)),
    );
  }
  if (found.some(({ points, strength }) => points === 'towards' && strength !== 'context')) {
    const states = graded.states.map(({ state }) => state);
    found.push(adFinding('advertisement', seenOf(judged, 'indication', 'advertisement', states)));
  }
  return found;
}

/** An ad served to persons in the Union solicits; how sure it is that it was meant to be decides. */
function strengthOf(
  { ad, graded }: JudgedAd,
  grade: Grade,
  reach: readonly Reach[],
  state?: MemberState,
): Strength {
  const spilled = graded.spilledOver || (state !== undefined && graded.excluded.includes(state));
  if (spilled) return 'context';
  if (ad.formatConfidence === 'low') return 'indication';
  if (grade === 'P1') return 'deemed';
  if (grade === 'P2') return 'strong';
  const counted = reach.flatMap(({ max, min }) => max ?? min ?? []);
  if (counted.length > 0 && Math.max(...counted) < leastReach) return 'context';
  // Places that were chosen were others; where none was, the language tells whom it addresses.
  const choseOthers = graded.states.some((each) => each.grade === 'P1');
  return graded.localLanguage !== undefined && !choseOthers ? 'strong' : 'indication';
}

function seenOf(
  judged: JudgedAd,
  strength: Strength,
  signal: AdSignalId,
  memberStates: readonly MemberState[],
) {
  return { strength, memberStates: [...memberStates], ...aboutAd(judged, adSignals[signal].why) };
}
