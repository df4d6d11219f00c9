import * as z from 'zod/mini';
import type { AdFormat } from '../ad-format.ts';
import { Day, draft, Id, once, readBy, Words } from '../fields.ts';
import { languageOf } from '../language-of.ts';
import { countryOf } from '../place.ts';

const Ad = z.looseObject({
  adId: Id,
  appName: z.nullish(Words),
  developerId: z.nullish(Id),
  developerName: z.nullish(Words),
  legalName: z.nullish(Words),
  countryOrRegion: Words,
  firstImpressionDate: Day,
  lastImpressionDate: Day,
  defaultLanguageTag: z.nullish(Words),
});

/**
 * Apple's App Store Ad Repository. Campaigns are bought for the storefront of one country: an entry
 * for a country is a target, and that it was shown there; numbers are not given.
 */
export const apple: AdFormat = {
  id: 'apple',
  name: 'Apple App Store Ad Repository',
  confidence: 'high',
  recognise: (value) =>
    'countryOrRegion' in value &&
    ('appName' in value || 'placement' in value || 'developerId' in value),
  read: (value) =>
    readBy(Ad, value, (ad) => {
      const country = countryOf(ad.countryOrRegion) ?? ad.countryOrRegion;
      return draft({
        // One ad has an entry for each storefront.
        adId: `${ad.adId}-${country}`,
        advertiserId: ad.developerId ?? undefined,
        advertiserName: ad.developerName ?? undefined,
        payer: ad.legalName ?? undefined,
        firstShown: ad.firstImpressionDate,
        lastShown: ad.lastImpressionDate,
        text: once([ad.appName]),
        languages: once([languageOf(ad.defaultLanguageTag ?? '')]),
        landingUrls: [],
        landingDomains: [],
        reach: [{ country, unit: 'impressions' }],
        targeting: { included: [country], excluded: [] },
        libraryUrl: 'https://adrepository.apple.com/',
      });
    }),
};
