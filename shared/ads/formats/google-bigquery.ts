import * as z from 'zod/mini';
import type { AdFormat, Fields } from '../ad-format.ts';
import type { Reach } from '../ad-record.ts';
import { Count, Day, draft, Id, once, readBy, Words } from '../fields.ts';
import { countryOf } from '../place.ts';

const Region = z.looseObject({
  region_code: Words,
  first_shown: Day,
  last_shown: Day,
  times_shown_lower_bound: Count,
  times_shown_upper_bound: Count,
});
const Row = z.looseObject({
  creative_id: z.nullish(Words),
  creative_page_url: z.nullish(Words),
  advertiser_id: z.nullish(Id),
  advertiser_disclosed_name: z.nullish(Words),
  advertiser_legal_name: z.nullish(Words),
  advertiser_location: z.nullish(Words),
  region_stats: z.array(Region),
  audience_selection_approach_info: z.nullish(z.looseObject({ geo_location: z.nullish(Words) })),
});

/** Google Ads Transparency Center in BigQuery: rows, JSON in text, or one CSV row a region. */
export const googleBigquery: AdFormat = {
  id: 'google_bq',
  name: 'Google Ads Transparency Center (BigQuery)',
  confidence: 'high',
  recognise: (value) =>
    ('creative_page_url' in value || 'creative_id' in value) &&
    ('region_stats' in value || 'region_code' in value),
  read: (value) =>
    readBy(Row, unfolded(value), (row) => {
      const page = row.creative_page_url ?? undefined;
      const id = row.creative_id || /\b(CR\d{6,30})\b/u.exec(page ?? '')?.[1];
      if (!id) return { reason: 'creative_id: missing, and creative_page_url names none' };
      const geo = row.audience_selection_approach_info?.geo_location ?? '';
      const firsts = row.region_stats.flatMap(({ first_shown: first }) => first ?? []).sort();
      const lasts = row.region_stats.flatMap(({ last_shown: last }) => last ?? []).sort();
      const whole = row.region_stats.find(({ region_code: code }) => code === 'EEA');
      return draft({
        adId: id,
        advertiserId: row.advertiser_id ?? undefined,
        advertiserName: row.advertiser_disclosed_name ?? undefined,
        payer: row.advertiser_legal_name ?? undefined,
        advertiserCountry: countryOf(row.advertiser_location ?? ''),
        firstShown: firsts[0],
        lastShown: lasts.at(-1),
        text: [],
        languages: [],
        landingUrls: [],
        landingDomains: [],
        reach: row.region_stats.map(reachOf),
        totalReach: whole && totalOf(whole),
        targeting: {
          included: [],
          excluded: [],
          criterionUsed: /^CRITERIA_INCLUDED/u.test(geo),
          ...(geo !== '' && { raw: { geo_location: geo } }),
        },
        libraryUrl: once([page])[0],
      });
    }),
};

/** Regions are listed once shown; numbers are released later, and are buckets. */
function reachOf(region: z.infer<typeof Region>): Reach {
  const country = region.region_code === 'EEA' ? 'EEA' : countryOf(region.region_code);
  return { country: country ?? region.region_code, ...rangeOf(region), unit: 'impressions' };
}

function rangeOf({
  times_shown_lower_bound: low,
  times_shown_upper_bound: high,
}: z.infer<typeof Region>) {
  return {
    ...(low?.min !== undefined && { min: low.min }),
    ...(high?.max !== undefined && { max: high.max }),
  };
}

function totalOf(region: z.infer<typeof Region>) {
  const range = rangeOf(region);
  return Object.keys(range).length > 0 ? range : undefined;
}

/** Nested columns may come as text (Snowflake, CSV); a flattened row has one region in itself. */
function unfolded(value: Fields): Fields {
  const audience = parsed(value.audience_selection_approach_info) ?? flattenedAudience(value);
  if ('region_stats' in value) {
    const regions = parsed(value.region_stats);
    return {
      ...value,
      region_stats: regions ?? value.region_stats,
      audience_selection_approach_info: audience,
    };
  }
  return { ...value, region_stats: [value], audience_selection_approach_info: audience };
}

function flattenedAudience(value: Fields): Fields | undefined {
  const geo = value['audience_selection_approach_info.geo_location'] ?? value.geo_location;
  return geo === undefined ? undefined : { geo_location: geo };
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
