import { countryByNumber } from '../../reference/country-numbers.ts';
import { parametersOf } from './web-address.ts';

/** A place that Google Ads wrote into a click address, by its number (ValueTrack). */
export type GeoCriterion = {
  /** Where the visitor was, the place that the visitor was interested in, or the place aimed at. */
  of: 'visitor' | 'interest' | 'target';
  id: number;
  /** ISO 3166-1 alpha-2; missing where the number stands for a region or a town. */
  country?: string;
  /** Parameter and value as they stand in the address. */
  quote: string;
};

const meaning: Record<string, GeoCriterion['of']> = {
  loc_physical_ms: 'visitor',
  loc_physical: 'visitor',
  loc_phy: 'visitor',
  locphy: 'visitor',
  physicalloc: 'visitor',
  locphysicalms: 'visitor',
  loc: 'visitor',
  loc_interest_ms: 'interest',
  loc_interest: 'interest',
  loc_int: 'interest',
  locinterestms: 'interest',
};

/** Reads the places that ValueTrack parameters name. */
export function geoCriteriaIn(address: URL): GeoCriterion[] {
  return parametersOf(address).flatMap(([name, value]): GeoCriterion[] => {
    const quote = `${name}=${value.slice(0, 80)}`;
    const of = meaning[name.toLowerCase()];
    if (of !== undefined && /^\d{4,7}$/u.test(value)) return criterion(of, Number(value), quote);
    if (!/^target_?id$/iu.test(name)) return [];
    const target = /(?:^|:)loc-(\d{4,7})(?=$|:)/u.exec(value)?.[1];
    return target === undefined ? [] : criterion('target', Number(target), quote);
  });
}

/** Countries have 2000 and their number; other numbers from 2000 to 2999 are none. */
function criterion(of: GeoCriterion['of'], id: number, quote: string): GeoCriterion[] {
  if (id < 2000) return [];
  const country = countryByNumber.get(id - 2000);
  if (country === undefined) return id < 3000 ? [] : [{ of, id, quote }];
  return [{ of, id, country, quote }];
}
