import * as z from 'zod/mini';
import { type AdFormat, type Fields, isFields } from '../ad-format.ts';
import { Count, Day, draft, Id, once, readBy, Words } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { countryOf, place } from '../place.ts';

const Target = z.nullish(z.looseObject({ country: z.nullish(z.array(Words)) }));
const Ad = z.looseObject({
  ad: z.looseObject({
    id: Id,
    first_shown_date: Day,
    last_shown_date: Day,
    status: z.nullish(Words),
    title: z.nullish(Words),
    call_to_action: z.nullish(Words),
    external_url: z.nullish(Words),
    download_url: z.nullish(Words),
    reach: z.nullish(
      z.looseObject({
        unique_users_seen: Count,
        unique_users_seen_by_country: z.nullish(z.record(z.string(), Count)),
      }),
    ),
  }),
  // The reference calls it targeting_info, its example target.
  ad_group: z.nullish(z.looseObject({ targeting_info: Target, target: Target })),
  advertiser: z.nullish(
    z.looseObject({
      business_id: z.nullish(Id),
      business_name: z.nullish(Words),
      country_code: z.nullish(Words),
      paid_for_by: z.nullish(Words),
      paid_by: z.nullish(Words),
      tiktok_account: z.nullish(z.looseObject({ profile_url: z.nullish(Words) })),
    }),
  ),
});

/** TikTok Commercial Content API: answers of `ad/query` and `ad/detail`. */
export const tiktok: AdFormat = {
  id: 'tiktok',
  name: 'TikTok Commercial Content API',
  confidence: 'high',
  recognise: (value) => {
    const { ad } = adWithin(value);
    return isFields(ad) && ('first_shown_date' in ad || hasReach(ad) || isFields(value.advertiser));
  },
  read: (value) =>
    readBy(Ad, adWithin(value), ({ ad, ad_group: group, advertiser }) => {
      const seen = ad.reach?.unique_users_seen_by_country ?? {};
      const countries = (group?.targeting_info ?? group?.target)?.country ?? undefined;
      return draft({
        adId: ad.id,
        advertiserId: advertiser?.business_id ?? undefined,
        advertiserName: advertiser?.business_name ?? undefined,
        profileUrls: once([advertiser?.tiktok_account?.profile_url]),
        payer: advertiser?.paid_for_by ?? advertiser?.paid_by ?? undefined,
        advertiserCountry: countryOf(advertiser?.country_code ?? ''),
        firstShown: ad.first_shown_date,
        lastShown: ad.last_shown_date,
        active: ad.status ? ad.status.toLowerCase() === 'active' : undefined,
        text: once([ad.title, ad.call_to_action]),
        languages: [],
        landingUrls: once([landingAddress(ad.external_url), landingAddress(ad.download_url)]),
        landingDomains: once([landingDomain(ad.external_url), landingDomain(ad.download_url)]),
        reach: Object.entries(seen).map(([code, count]) => ({
          country: countryOf(code) ?? code,
          ...count,
          unit: 'users',
        })),
        totalReach: ad.reach?.unique_users_seen,
        targeting: {
          included: once((countries ?? []).map(place)),
          excluded: [],
          ...(countries && { raw: { country: countries } }),
        },
        libraryUrl: `https://library.tiktok.com/ads/detail/?ad_id=${encodeURIComponent(ad.id)}`,
      });
    }),
};

/** `{data: {ad, …}}`, `{ad, …}`, or the ad with the others beside its own fields. */
function adWithin(value: Fields): Fields {
  const inner = isFields(value.data) && isFields(value.data.ad) ? value.data : value;
  if (isFields(inner.ad)) return inner;
  return hasReach(inner) || 'first_shown_date' in inner ? { ...inner, ad: inner } : inner;
}

function hasReach({ reach }: Fields): boolean {
  return (
    isFields(reach) && ('unique_users_seen' in reach || 'unique_users_seen_by_country' in reach)
  );
}
