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

/** Codes that several states share: alone they name none. */
const shared = new Set(['1', '7', '44', '599', '61', '212']);

/** The state whose dialling code it is (without `+`); undefined where several share it. */
export const diallingCodes: ReadonlyMap<string, string> = new Map(
  getCountries()
    .filter((country) => !(country in partsOfStates) && country !== 'VA' && country !== 'BL')
    .map((country) => [getCountryCallingCode(country) as string, country as string] as const)
    .filter(([code]) => !shared.has(code))
    .concat([...new Set(Object.entries({ '262': 'FR', '590': 'FR' }))]),
);
