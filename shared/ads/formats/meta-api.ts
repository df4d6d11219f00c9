import * as z from 'zod/mini';
import type { AdFormat } from '../ad-format.ts';
import { Count, Day, draft, Id, once, readBy, WordList, Words } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { Breakdown, Places, reachOf, targetingOf, withUnionSum } from './meta-breakdown.ts';

const List = z.optional(WordList);
/** In CSV, lists of objects come without their quotation marks and cannot be read any more. */
const orNothing = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.optional(
    z.union([
      schema,
      z.pipe(
        z.string(),
        z.transform(() => undefined),
      ),
    ]),
  );

const Ad = z.looseObject({
  id: Id,
  page_id: z.nullish(Id),
  page_name: z.nullish(Words),
  ad_delivery_start_time: Day,
  ad_creation_time: Day,
  ad_delivery_stop_time: Day,
  ad_creative_bodies: List,
  ad_creative_link_titles: List,
  ad_creative_link_descriptions: List,
  ad_creative_link_captions: List,
  // Before version 13 of the API.
  ad_creative_body: List,
  ad_creative_link_title: List,
  ad_creative_link_caption: List,
  ad_creative_link_description: List,
  languages: List,
  eu_total_reach: Count,
  total_reach_by_location: orNothing(
    z.nullish(z.array(z.looseObject({ key: Words, value: Count }))),
  ),
  age_country_gender_reach_breakdown: orNothing(Breakdown),
  target_locations: orNothing(Places),
  beneficiary_payers: orNothing(
    z.nullish(
      z.array(
        z.looseObject({
          payer: z.nullish(Words),
          beneficiary: z.nullish(Words),
          current: z.nullish(z.boolean()),
        }),
      ),
    ),
  ),
  funding_entity: z.nullish(Words),
});

/** Meta Ad Library API, `ads_archive`: pages of JSON, JSON lines, or the CSV of Meta's own script. */
export const metaApi: AdFormat = {
  id: 'meta_api',
  name: 'Meta Ad Library API',
  confidence: 'high',
  recognise: (value) =>
    [
      'eu_total_reach',
      'ad_snapshot_url',
      'ad_delivery_start_time',
      'age_country_gender_reach_breakdown',
    ].some((field) => field in value),
  read: (value) =>
    readBy(Ad, withIdOfSnapshot(value), (ad) => {
      const byLocation = ad.total_reach_by_location?.find(({ key }) => key === 'EU')?.value;
      const total = ad.eu_total_reach ?? byLocation;
      const captions = [
        ...(ad.ad_creative_link_captions ?? []),
        ...(ad.ad_creative_link_caption ?? []),
      ];
      const payers = ad.beneficiary_payers ?? [];
      const paying = payers.find(({ current }) => current !== false) ?? payers[0];
      return draft({
        adId: ad.id,
        advertiserId: ad.page_id ?? undefined,
        advertiserName: ad.page_name ?? undefined,
        profileUrls: ad.page_id ? [`https://www.facebook.com/${ad.page_id}`] : undefined,
        payer: paying?.payer ?? ad.funding_entity ?? undefined,
        beneficiary: paying?.beneficiary ?? undefined,
        firstShown: ad.ad_delivery_start_time ?? ad.ad_creation_time,
        lastShown: ad.ad_delivery_stop_time,
        text: once(
          [
            ad.ad_creative_bodies,
            ad.ad_creative_body,
            ad.ad_creative_link_titles,
            ad.ad_creative_link_title,
            ad.ad_creative_link_descriptions,
            ad.ad_creative_link_description,
          ].flatMap((words) => words ?? []),
        ),
        languages: ad.languages ?? [],
        landingUrls: once(captions.map(landingAddress)),
        landingDomains: once(captions.map(landingDomain)),
        reach: withUnionSum(reachOf(ad.age_country_gender_reach_breakdown), total),
        totalReach: total,
        targeting: targetingOf(ad.target_locations),
        libraryUrl: `https://www.facebook.com/ads/library/?id=${encodeURIComponent(ad.id)}`,
      });
    }),
};

/** Old exports name an ad only in the address of its picture. */
function withIdOfSnapshot(value: Parameters<AdFormat['read']>[0]) {
  if (value.id !== undefined || typeof value.ad_snapshot_url !== 'string') return value;
  const id = /[?&]id=(\d{5,30})(?:&|$)/u.exec(value.ad_snapshot_url)?.[1];
  return id === undefined ? value : { ...value, id };
}
