import { countryNames } from '../../reference/country-names.ts';

const countries = new Map(
  countryNames
    .filter(({ form, name }) => form !== 'people' && !name.endsWith('*'))
    .map(({ name, country }) => [name.toLowerCase(), country]),
);

/** Code of the state whose name a menu's entry is and no more: `Italia`, `Deutsch (Deutschland)`. */
export function namedBy(entry: string): string | undefined {
  for (const words of entry.split(/[()–—/|-]/u, 4)) {
    const country = countries.get(words.trim().toLowerCase());
    if (country !== undefined) return country;
  }
  return undefined;
}
