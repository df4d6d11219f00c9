import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';

/** Territories whose numbers belong to a member state, as part of it. */
export const partsOfStates: Record<string, string> = {
  AX: 'FI',
  GF: 'FR',
  GP: 'FR',
  MF: 'FR',
  MQ: 'FR',
  RE: 'FR',
  YT: 'FR',
  SJ: 'NO',
};

/** Codes that several states share and the state that a page means; '' where it could be any. */
const sharedCodes: Record<string, string> = {
  '1': '',
  '7': '',
  '44': 'GB',
  '61': 'AU',
  '212': 'MA',
  '262': 'FR',
  '590': 'FR',
  '599': '',
};
const notMeant = new Set(['VA', 'BL', ...Object.keys(partsOfStates)]);

/** The state whose dialling code it is (without `+`), by libphonenumber's data. */
export const diallingCodes: ReadonlyMap<string, string> = new Map(
  getCountries().flatMap((country): [string, string][] => {
    const code = getCountryCallingCode(country);
    const state = sharedCodes[code] ?? country;
    return notMeant.has(country) && !(code in sharedCodes)
      ? []
      : state === ''
        ? []
        : [[code, state]];
  }),
);
