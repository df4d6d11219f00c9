/** The states of the European Union, by ISO 3166-1 alpha-2 code. */
export const unionStates = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;

/**
 * States of the EEA outside the Union. MiCA reaches them by EEA Joint Committee Decision 41/2025,
 * so "Union" in Article 61 reads as including them.
 */
const eeaStates = ['IS', 'LI', 'NO'] as const;

export const memberStates = [...unionStates, ...eeaStates] as const;

/** A member state of the Union, or of the EEA (marked as such where it is shown). */
export type MemberState = (typeof memberStates)[number];

export function isMemberState(code: string): code is MemberState {
  return (memberStates as readonly string[]).includes(code);
}

export function isEeaOnly(state: MemberState): boolean {
  return (eeaStates as readonly string[]).includes(state);
}
