import type { MemberState } from '../../reference/member-state.ts';
import type { AssessedFinding } from '../assessment.ts';
import { accessByState, type VisitAccess } from './access-by-state.ts';
import { visitorState } from './visitor-state.ts';

/**
 * Findings that point away carry the state whose visitors were refused, not those that the page
 * names: a refusal counts where it was tried. One that did not hold on every visit of its state, or
 * that was met by visitors of other states only, stands as context with the reason. Saved pages
 * have no visitor: there the words are all that there is.
 */
export function refusalsThatHeld(
  findings: readonly AssessedFinding[],
  visits: readonly VisitAccess[],
): AssessedFinding[] {
  const byId = new Map(visits.map((each) => [each.observation.visit.id, each.observation.visit]));
  const held = new Map<string, Held>();
  const access = accessByState(visits);
  return findings.map((finding) => {
    const visit = byId.get(finding.visit);
    if (finding.points !== 'away' || visit?.persona === undefined) return finding;
    const state = visitorState(visit);
    if (state === undefined && visit.persona.situatedIn !== 'outside') return finding;
    if (state === undefined) {
      return asContext(finding, [], 'It was shown to a visitor from outside the Union.');
    }
    if (finding.memberStates.length > 0 && !finding.memberStates.includes(state)) {
      return asContext(finding, [], `It names other states; a visitor from ${state} met it.`);
    }
    if (finding.signal !== 'geo-block') {
      const key = `${finding.signal} ${state} ${visit.stop}`;
      const known = held.get(key) ?? heldOn(finding.signal, state, visit.stop, findings, visits);
      held.set(key, known);
      return known.met === known.visits
        ? { ...finding, memberStates: [state], why: `${finding.why} ${onVisits(state, known)}` }
        : asContext(finding, [state], partly(state, known));
    }
    const reached = access.get(state);
    // Who is handed to another entity is refused by this one.
    if (reached?.outcome === 'geo-refused' || reached?.outcome === 'other-entity') {
      const why = `${finding.why} ${onVisits(state, reached)}`;
      return { ...finding, memberStates: [state], why };
    }
    return asContext(
      finding,
      [state],
      `Other visits from ${state} were not refused for the place.`,
    );
  });
}

type Held = { met: number; visits: number; exits: number };

/** On how many of the visits of a state to one stop a refusal was met. */
function heldOn(
  signal: string,
  state: MemberState,
  stop: string,
  findings: readonly AssessedFinding[],
  visits: readonly VisitAccess[],
): Held {
  const alike = visits.filter(
    ({ observation: { visit }, access }) =>
      visit.stop === stop && visitorState(visit) === state && access.outcome !== 'error',
  );
  const met = new Set(findings.filter((each) => each.signal === signal).map(({ visit }) => visit));
  return {
    met: alike.filter(({ observation }) => met.has(observation.visit.id)).length,
    visits: alike.length,
    exits: new Set(alike.map(({ observation }) => observation.visit.exit?.label ?? '')).size,
  };
}

function asContext(
  finding: AssessedFinding,
  memberStates: MemberState[],
  because: string,
): AssessedFinding {
  return { ...finding, memberStates, strength: 'context', why: `${finding.why} ${because}` };
}

function onVisits(state: MemberState, { visits, exits }: Omit<Held, 'met'>): string {
  const by = exits === 1 ? 'one exit' : `${exits} exits`;
  return visits === 1
    ? `It was met on the one visit from ${state}.`
    : `It held on all ${visits} visits from ${state}, by ${by}.`;
}

function partly(state: MemberState, { met, visits }: Held): string {
  return `It was met on ${met} of ${visits} visits from ${state} only.`;
}
