import type { Reading } from '../ad-format.ts';
import type { AdDraft } from '../ad-record.ts';
import { bucket } from '../bucket.ts';
import { day } from '../day.ts';
import { draft, once } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { languageOf } from '../language-of.ts';
import { countryOf, place } from '../place.ts';

/** What a column of a table may hold, and the headers by which it is known without a map. */
export const tableFields = {
  adId: ['ad id', 'ad_id', 'adid', 'creative id', 'creative_id', 'id', 'library id', 'anzeigen-id'],
  advertiserId: ['advertiser id', 'advertiser_id', 'page id', 'page_id', 'account id'],
  advertiserName: [
    'advertiser',
    'advertiser name',
    'advertiser_name',
    'page name',
    'page_name',
    'brand',
  ],
  payer: ['payer', 'paid for by', 'paid_for_by', 'funding entity', 'funding_entity'],
  beneficiary: ['beneficiary'],
  advertiserCountry: ['advertiser country', 'advertiser_country', 'advertiser_location'],
  firstShown: [
    'first shown',
    'first_shown',
    'start date',
    'start_date',
    'first seen',
    'first_seen',
  ],
  lastShown: ['last shown', 'last_shown', 'end date', 'end_date', 'last seen', 'last_seen'],
  text: ['text', 'ad text', 'ad_text', 'body', 'title', 'headline'],
  languages: ['language', 'languages'],
  landingUrl: ['landing url', 'landing_url', 'landing page', 'destination url', 'link_url', 'url'],
  country: ['country', 'region', 'region_code', 'member state', 'country code'],
  users: ['reach', 'users', 'eu_reach', 'unique users', 'total reach'],
  impressions: ['impressions', 'impressions_range', 'times shown', 'views'],
  included: ['targeted locations', 'targeting_locations', 'included locations', 'targeting'],
  excluded: ['excluded locations'],
  libraryUrl: ['library url', 'library_url', 'ad url', 'ad_url', 'permalink'],
} as const satisfies Record<string, readonly string[]>;

export type TableField = keyof typeof tableFields;
/** The header of the column that holds each thing. */
export type ColumnMap = Partial<Record<TableField, string>>;

/** The columns that headers name by themselves, each for the first thing that it may be. */
export function usualColumns(headers: readonly string[]): ColumnMap {
  const found: ColumnMap = {};
  const taken = new Set<string>();
  for (const field of Object.keys(tableFields) as TableField[]) {
    const names: readonly string[] = tableFields[field];
    const header = names
      .flatMap((name) => headers.filter((each) => each.trim().toLowerCase() === name))
      .find((each) => !taken.has(each));
    if (header === undefined) continue;
    found[field] = header;
    taken.add(header);
  }
  return found;
}

/** A row of a table as an ad. One ad may have a row for each country. */
export function readMapped(row: Readonly<Record<string, unknown>>, columns: ColumnMap): Reading {
  const cell = (field: TableField) => {
    const header = columns[field];
    const words = header === undefined ? undefined : row[header];
    return typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined;
  };
  const list = (field: TableField) =>
    cell(field)
      ?.split(/\s*[;|]\s*/u)
      .filter(Boolean) ?? [];
  const adId = cell('adId');
  if (adId === undefined) return { reason: `${columns.adId ?? 'adId'}: missing` };
  const landing = list('landingUrl');
  return draft({
    adId,
    advertiserId: cell('advertiserId'),
    advertiserName: cell('advertiserName'),
    payer: cell('payer'),
    beneficiary: cell('beneficiary'),
    advertiserCountry: countryOf(cell('advertiserCountry') ?? ''),
    firstShown: day(cell('firstShown')),
    lastShown: day(cell('lastShown')),
    text: once([cell('text')]),
    languages: once(list('languages').map(languageOf)),
    landingUrls: once(landing.map(landingAddress)),
    landingDomains: once(landing.map(landingDomain)),
    reach: reachOf(cell('country'), cell('users'), cell('impressions')),
    targeting: {
      included: once(list('included').map(place)),
      excluded: once(list('excluded').map(place)),
    },
    libraryUrl: landingAddress(cell('libraryUrl')),
  });
}

function reachOf(
  named: string | undefined,
  users: string | undefined,
  impressions: string | undefined,
): AdDraft['reach'] {
  if (named === undefined) return [];
  const placed = place(named);
  const country = countryOf(named) ?? placed;
  const counted = [
    ...(users === undefined ? [] : [{ country, ...bucket(users), unit: 'users' as const }]),
    ...(impressions === undefined
      ? []
      : [{ country, ...bucket(impressions), unit: 'impressions' as const }]),
  ];
  return counted.length > 0 ? counted : [{ country, unit: 'impressions' }];
}
