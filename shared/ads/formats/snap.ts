import * as z from 'zod/mini';
import { type AdFormat, isFields } from '../ad-format.ts';
import { Count, Day, draft, Id, once, readBy, WordList, Words } from '../fields.ts';
import { landingAddress, landingDomain } from '../landing.ts';
import { languageOf } from '../language-of.ts';
import { countryOf } from '../place.ts';

const Ad = z.looseObject({
  id: Id,
  name: z.nullish(Words),
  ad_account_name: z.nullish(Words),
  status: z.nullish(Words),
  languages: z.optional(WordList),
  headline: z.nullish(Words),
  call_to_action: z.nullish(Words),
  start_date: Day,
  end_date: Day,
  impressions_total: Count,
  impressions_map: z.nullish(z.record(z.string(), Count)),
  paying_advertiser_name: z.nullish(Words),
  brand_name: z.nullish(Words),
  profile_name: z.nullish(Words),
  web_view_properties: z.nullish(z.looseObject({ url: z.nullish(Words) })),
  deep_link_properties: z.nullish(z.looseObject({ deep_link_uri: z.nullish(Words) })),
});

/** Snapchat Ads Gallery: previews of `ads_library/ads/search`. It shows no places that were chosen. */
export const snap: AdFormat = {
  id: 'snap',
  name: 'Snapchat Ads Gallery',
  confidence: 'high',
  recognise: (value) =>
    isFields(value.ad_preview) || 'impressions_map' in value || 'paying_advertiser_name' in value,
  read: (value) =>
    readBy(Ad, isFields(value.ad_preview) ? value.ad_preview : value, (ad) => {
      const links = [ad.web_view_properties?.url, ad.deep_link_properties?.deep_link_uri];
      return draft({
        adId: ad.id,
        advertiserName: ad.brand_name ?? ad.profile_name ?? ad.ad_account_name ?? undefined,
        payer: ad.paying_advertiser_name ?? undefined,
        firstShown: ad.start_date,
        lastShown: ad.end_date,
        active: ad.status ? ad.status.toUpperCase() === 'ACTIVE' : undefined,
        text: once([ad.headline, ad.call_to_action]),
        languages: once((ad.languages ?? []).map(languageOf)),
        landingUrls: once(links.map(landingAddress)),
        landingDomains: once(links.map(landingDomain)),
        campaignNames: once([ad.name, ad.ad_account_name]),
        reach: Object.entries(ad.impressions_map ?? {}).map(([code, count]) => ({
          country: countryOf(code) ?? code,
          ...count,
          unit: 'impressions',
        })),
        totalReach: ad.impressions_total,
        targeting: { included: [], excluded: [] },
        libraryUrl: `https://adsgallery.snap.com/#id=${encodeURIComponent(ad.id)}`,
      });
    }),
};
