import { isMemberState, type MemberState, memberStates } from '../reference/member-state.ts';
import { memberStateTable } from '../reference/member-state-table.ts';
import type { AdRecord, Reach } from './ad-record.ts';
import { statesOf } from './place.ts';

/**
 * What a record shows of the Union, one state at a time. `P1`: the state, or a group that it is of,
 * was chosen, and the ad was delivered there. `P2`: places were chosen, the repository does not say
 * which, and it was delivered there. `P3`: it was delivered there.
 */
export const grades = ['P1', 'P2', 'P3'] as const;
export type Grade = (typeof grades)[number];

export type GradedAd = {
  /** The best over all states; missing where no delivery in the Union is recorded. */
  grade?: Grade;
  /** States in which it was delivered. */
  states: { state: MemberState; grade: Grade; reach: Reach[] }[];
  /** Delivered in the Union, in states that the repository does not name. */
  unionOnly: boolean;
  /** States that were left out by name, or with a group. */
  excluded: MemberState[];
  /** The repository says that the Union was not aimed at: what was delivered there spilled over. */
  spilledOver: boolean;
  /** It is in an official language of a state in which it was delivered, English aside. */
  localLanguage?: string;
};

/** Sums over groups of states, and Türkiye, stand among the states and are none of the Union's. */
const sums = new Set(['EU', 'EEA']);

/** Grades one ad by its targeting and delivery. `languages` are those of its words. */
export function gradeAd(ad: AdRecord, languages: readonly string[] = ad.languages): GradedAd {
  const { included, excluded, criterionUsed, aimsAtUnion } = ad.targeting;
  const chosen = new Set(included.flatMap(statesOf));
  const left = new Set(excluded.filter(isWhole).flatMap(statesOf));
  for (const state of included.filter((each) => each.length === 2)) left.delete(state);
  const delivered = deliveredIn(ad.reach);
  const gradeOf = (state: string | undefined): Grade => {
    if (aimsAtUnion === false || (state !== undefined && left.has(state))) return 'P3';
    if (state === undefined ? chosen.size > 0 : chosen.has(state)) return 'P1';
    return criterionUsed || aimsAtUnion ? 'P2' : 'P3';
  };
  const states = [...delivered].map(([state, reach]) => ({ state, grade: gradeOf(state), reach }));
  const unionOnly =
    states.length === 0 && ad.reach.some((each) => sums.has(each.country) && isDelivery(each));
  const all = unionOnly ? [gradeOf(undefined)] : states.map(({ grade }) => grade);
  const local = languages.find((language) =>
    states.some(
      ({ state }) => language !== 'en' && memberStateTable[state].languages.includes(language),
    ),
  );
  return {
    ...(all.length > 0 && { grade: grades.find((grade) => all.includes(grade)) }),
    states,
    unionOnly,
    excluded: memberStates.filter((state) => left.has(state)),
    spilledOver: aimsAtUnion === false,
    ...(local !== undefined && { localLanguage: local }),
  };
}

/** Where an ad was delivered: a state that is listed without a number was one of them. */
function deliveredIn(reach: readonly Reach[]): Map<MemberState, Reach[]> {
  const found = new Map<MemberState, Reach[]>();
  for (const each of reach) {
    if (!isMemberState(each.country) || !isDelivery(each)) continue;
    found.set(each.country, [...(found.get(each.country) ?? []), each]);
  }
  return found;
}

function isDelivery({ max, share }: Reach): boolean {
  return max !== 0 && share !== 0;
}

/** `Bavaria, DE` leaves out a part of a state, not the state. */
function isWhole(placed: string): boolean {
  return !placed.includes(',');
}
