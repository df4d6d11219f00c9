import type { Visit } from '../../observation/visit.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';

/**
 * The member state from which a visit was made; undefined for controls, and where nobody knows: a
 * visit without an exit leaves from wherever the machine stands, whatever its persona.
 */
export function visitorState({ arm, exit, persona }: Visit): MemberState | undefined {
  if (exit?.kind === 'direct' && exit.country === undefined) return undefined;
  const country = arm?.place ?? exit?.country ?? persona?.country;
  return persona !== undefined && country !== undefined && isMemberState(country)
    ? country
    : undefined;
}
