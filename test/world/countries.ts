/** Countries that have an exit when nothing else is asked for: the demo's personas and their control. */
export const usualCountries = ['DE', 'FR', 'ES', 'PL', 'TR'];

/**
 * Every country that can have an exit. The place in this list is the third number of its loopback
 * address, so new ones go at the end.
 */
const known =
  `AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO
   CH TR BR MX ZA AE US GB SG CA JP AU`.split(/\s+/);

/**
 * The address from which exit number `nth` of a country connects: the world's whole geolocation
 * database.
 */
export function sourceAddress(country: string, nth = 1): string {
  const place = known.indexOf(country);
  if (place < 0)
    throw new Error(`The world has no exit in "${country}". It knows ${known.join(' ')}.`);
  return `127.10.${place + 1}.${nth}`;
}

/** The country that a peer address lies in; undefined for a peer that is no exit. */
export function countryOf(address: string): string | undefined {
  const place = /^127\.10\.(\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  return place === undefined ? undefined : known[Number(place) - 1];
}

/** The same as networks, for an IP database. */
export function worldNetworks(): { network: string; country: string }[] {
  return known.map((country, place) => ({ network: `127.10.${place + 1}.0/24`, country }));
}
