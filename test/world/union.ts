import { memberStates } from '../../shared/reference/member-state.ts';

/** Whether a visitor's country lies in the Union or the EEA. */
export function inUnion(country: string | undefined): boolean {
  return country !== undefined && (memberStates as readonly string[]).includes(country);
}
