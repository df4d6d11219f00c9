import type { Persona } from '../../shared/observation/persona.ts';
import { isEeaOnly, isMemberState } from '../../shared/reference/member-state.ts';

/** Whether a country (ISO 3166-1 alpha-2) lies in the Union, in the EEA only, or outside. */
export function situatedIn(country: string): Persona['situatedIn'] {
  if (!isMemberState(country)) return 'outside';
  return isEeaOnly(country) ? 'eea' : 'union';
}
