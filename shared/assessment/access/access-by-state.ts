import type { Observation } from '../../observation/observation.ts';
import { type MemberState, memberStates } from '../../reference/member-state.ts';
import type { Access, AccessOutcome } from '../access.ts';
import { visitorState } from './visitor-state.ts';

/** A visit with what it came to. */
export type VisitAccess = { observation: Observation; access: Access };

/** How far the visitors of one state got, and on how much that rests. */
type StateAccess = { outcome: AccessOutcome; visits: number; exits: number };

/** From open to refused. What says nothing of the site's will stands before a refusal of the place. */
const openness: readonly AccessOutcome[] = [
  'open',
  'open-with-notice',
  'consent-wall',
  'login-wall',
  'sign-up-gated',
  'other-entity',
  'bot-wall',
  'unknown-refusal',
  'geo-refused',
  'error',
];

/**
 * How far visitors of each member state got on the firm's own pages. The most open of a state's
 * visits counts, so `geo-refused` holds on every visit by every exit; faults are set aside where
 * there is any other visit, and so are visits that left from a wrong place.
 */
export function accessByState(visits: readonly VisitAccess[]): Map<MemberState, StateAccess> {
  const counted = visits.filter(({ observation }) => observation.visit.exit?.void === undefined);
  const own = counted.filter(({ observation }) => observation.visit.role !== 'on-behalf');
  const considered = own.length > 0 ? own : counted;
  const moved = movedForAll(considered);
  const states = new Map<MemberState, StateAccess>();
  for (const state of memberStates) {
    const ofState = considered.filter(
      ({ observation }) => visitorState(observation.visit) === state,
    );
    if (ofState.length === 0) continue;
    const outcomes = ofState.map((each) => (moved(each) ? 'open' : each.access.outcome));
    const outcome = openness.find((each) => outcomes.includes(each)) ?? 'error';
    const exits = new Set(ofState.map(({ observation }) => observation.visit.exit?.label ?? ''));
    states.set(state, { outcome, visits: ofState.length, exits: exits.size });
  }
  return states;
}

/** A firm that sends its visitors from everywhere to another domain has moved there. */
function movedForAll(visits: readonly VisitAccess[]): (visit: VisitAccess) => boolean {
  const controls = visits.filter(
    ({ observation, access }) =>
      observation.visit.persona?.situatedIn === 'outside' && access.outcome === 'other-entity',
  );
  const places = new Set(controls.map(({ observation }) => placeOf(observation)));
  return ({ observation, access }) =>
    access.outcome === 'other-entity' && places.has(placeOf(observation));
}

function placeOf({ arrival, visit }: Observation): string {
  return `${visit.stop} ${hostOf(arrival.final)}`;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]{1,253})/iu.exec(url)?.[1]?.toLowerCase() ?? url;
}
