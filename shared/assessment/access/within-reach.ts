import type { MemberState } from '../../reference/member-state.ts';
import type { AssessedFinding } from '../assessment.ts';
import { accessByState, type VisitAccess } from './access-by-state.ts';
import { visitorState } from './visitor-state.ts';

/** Means that live on the firm's pages: who is refused there does not meet them. */
const onThePages: readonly string[] = ['own-website', 'search-engine', 'education', 'messaging'];

/**
 * The findings as they reach the states that they name. Where a state is refused on every visit, what
 * the firm's pages showed to others (its language, say) was not shown to persons there and does not
 * count for it; what may reach them elsewhere, such as the sponsorship of a club, is an indication.
 */
export function withinReach(
  findings: readonly AssessedFinding[],
  visits: readonly VisitAccess[],
): AssessedFinding[] {
  const refused = new Set<MemberState>();
  for (const [state, { outcome }] of accessByState(visits)) {
    if (outcome === 'geo-refused') refused.add(state);
  }
  if (refused.size === 0) return [...findings];
  const from = new Map(
    visits.map(({ observation: { visit } }) => [visit.id, visitorState(visit)] as const),
  );
  return findings.flatMap((finding) => {
    if (finding.points !== 'towards') return [finding];
    const beyond = finding.memberStates.filter(
      (state) => refused.has(state) && from.get(finding.visit) !== state,
    );
    if (beyond.length === 0) return [finding];
    const reached = finding.memberStates.filter((state) => !beyond.includes(state));
    const rest = reached.length === 0 ? [] : [{ ...finding, memberStates: reached }];
    if (!onThePages.includes(finding.means)) {
      return [...rest, heldBack(finding, beyond, 'indication', 'It goes less far there')];
    }
    return reached.length === 0
      ? [heldBack(finding, beyond, 'context', 'It does not count there')]
      : rest.map((each) => ({ ...each, why: `${each.why} ${refusedIn(beyond)}` }));
  });
}

function heldBack(
  finding: AssessedFinding,
  memberStates: MemberState[],
  most: 'context' | 'indication',
  consequence: string,
): AssessedFinding {
  const strength = finding.strength === 'context' ? 'context' : most;
  const why = `${finding.why} ${consequence}: ${refusedIn(memberStates)}`;
  return { ...finding, memberStates, strength, why };
}

function refusedIn(states: readonly MemberState[]): string {
  return `Visitors from ${states.join(', ')} were refused on every visit.`;
}
